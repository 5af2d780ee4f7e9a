package io.orderlane.app.http;

import io.orderlane.core.field.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** {@code openapi.yaml} as tests look at it. */
final class OpenApiPage {

    private static final Path FILE =
            Path.of("src", "main", "resources", "io", "orderlane", "app", "http", "openapi.yaml");

    /**
     * One operation.
     *
     * @param name such as {@code GET /v1/orders/{account}/{scenario}/{orderNo}}
     */
    record Operation(String name, Tree.Obj described, List<Tree.Obj> parameters) {

        String method() {
            return name.split(" ")[0];
        }

        String path() {
            return name.split(" ")[1];
        }

        Set<String> statuses() {
            return object(described, "responses").members().keySet();
        }

        List<Tree.Obj> query() {
            return parameters.stream()
                    .filter(parameter -> text(parameter, "in").equals("query"))
                    .toList();
        }

        Set<String> queryNames() {
            Set<String> names = new TreeSet<>();
            query().forEach(parameter -> names.add(text(parameter, "name")));
            return names;
        }
    }

    private final Tree.Obj whole;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    private OpenApiPage(Tree.Obj whole) {
        this.whole = whole;
        object(whole, "paths")
                .members()
                .forEach((path, methods) -> ((Tree.Obj) methods)
                        .members()
                        .forEach((method, described) -> keep(path, (Tree.Obj) methods, method, described)));
    }

    private void keep(String path, Tree.Obj methods, String method, Tree described) {
        if (!method.equals("parameters")) {
            List<Tree.Obj> parameters = new ArrayList<>(objects(methods, "parameters"));
            parameters.addAll(objects((Tree.Obj) described, "parameters"));
            String name = method.toUpperCase(java.util.Locale.ROOT) + " " + path;
            operations.put(name, new Operation(name, (Tree.Obj) described, parameters));
        }
    }

    static OpenApiPage read() throws IOException {
        return new OpenApiPage((Tree.Obj) PlainYaml.read(Files.readString(FILE)));
    }

    Map<String, Operation> operations() {
        return operations;
    }

    /** The schema of an answer, which may point to one; an empty one where there is none. */
    Tree.Obj schema(Operation operation, int status, String mediaType) {
        Tree.Obj response = resolved(object(object(operation.described(), "responses"), String.valueOf(status)));
        return object(object(object(response, "content"), mediaType), "schema");
    }

    /** The schema of the body of a request. */
    Tree.Obj body(Operation operation) {
        Tree.Obj content = object(object(operation.described(), "requestBody"), "content");
        return resolved(object(object(content, "application/json"), "schema"));
    }

    /** The object itself, or what it points to. */
    Tree.Obj resolved(Tree.Obj object) {
        String reference = text(object, "$ref");
        if (reference.isEmpty()) {
            return object;
        }
        Tree.Obj at = whole;
        for (String part : reference.substring(2).split("/")) {
            at = object(at, part);
        }
        return resolved(at);
    }

    /** The name of a schema that is pointed to; else what stands for it. */
    static String name(Tree.Obj schema, String otherwise) {
        String reference = text(schema, "$ref");
        return reference.isEmpty() ? otherwise : reference.substring(reference.lastIndexOf('/') + 1);
    }

    static Tree.Obj object(Tree.Obj object, String name) {
        return object.get(name) instanceof Tree.Obj inner ? inner : Tree.Obj.EMPTY;
    }

    static List<Tree.Obj> objects(Tree.Obj object, String name) {
        return object.get(name) instanceof Tree.Items items
                ? items.values().stream().map(Tree.Obj.class::cast).toList()
                : List.of();
    }

    static List<String> texts(Tree.Obj object, String name) {
        return object.get(name) instanceof Tree.Items items
                ? items.values().stream()
                        .map(item -> ((Tree.Text) item).value())
                        .toList()
                : List.of();
    }

    static String text(Tree.Obj object, String name) {
        return object.get(name) instanceof Tree.Text text ? text.value() : "";
    }
}
