package io.orderlane.testkit.host;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.Content;
import io.orderlane.sandbox.protocol.Api;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads back what a body says. The contract card's languages may be one string, or an object of strings. */
final class WireContent {

    private static final JsonMapper JSON = new JsonMapper();

    private WireContent() {}

    static Content of(Api api, String body) {
        return api == Api.CONTRACT_CARD
                ? content(read(body).path("syncDataInfo"), "languageBusinessInfo")
                : service(read(body));
    }

    private static Content service(JsonNode body) {
        JsonNode shared = body.path("extInfo");
        return new Content(object(body, "extInfo"), object(shared, "multiLang"), languages(shared.path("multiLang")));
    }

    /** Each language of the contract card carries a copy of what all share. */
    private static Content content(JsonNode data, String container) {
        Map<DisplayLocale, Tree.Obj> languages = languages(data.path(container));
        Tree.Obj.Builder shared = new Tree.Obj.Builder();
        languages.values().forEach(shared::all);
        return new Content(object(data, container), shared.build(), languages);
    }

    private static Map<DisplayLocale, Tree.Obj> languages(JsonNode given) {
        Map<DisplayLocale, Tree.Obj> languages = new EnumMap<>(DisplayLocale.class);
        JsonNode container = given.isTextual() ? read(given.asText()) : given;
        container
                .properties()
                .forEach(member -> DisplayLocale.of(member.getKey()).ifPresent(locale -> {
                    JsonNode own = member.getValue();
                    languages.put(locale, object(own.isTextual() ? read(own.asText()) : own, ""));
                }));
        return languages;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the sandbox took a body that is no JSON", e);
        }
    }

    /** The members of an object but one. */
    private static Tree.Obj object(JsonNode node, String without) {
        Tree.Obj.Builder members = new Tree.Obj.Builder();
        node.properties().forEach(member -> {
            if (!member.getKey().equals(without)) {
                members.put(member.getKey(), tree(member.getValue()));
            }
        });
        return members.build();
    }

    private static Tree tree(JsonNode node) {
        if (node.isObject()) {
            return object(node, "");
        } else if (node.isArray()) {
            List<Tree> items = new ArrayList<>();
            node.forEach(item -> items.add(tree(item)));
            return new Tree.Items(items);
        } else if (node.isBoolean()) {
            return new Tree.Flag(node.booleanValue());
        } else if (node.canConvertToLong() && node.isIntegralNumber()) {
            return Tree.of(node.longValue());
        } else if (node.isNumber()) {
            return new Tree.Decimal(node.decimalValue());
        }
        return node.isNull() ? Tree.Null.NULL : Tree.of(node.asText());
    }

    /** Members as lines, for a card that nobody laid out. */
    static List<String> lines(Tree.Obj members) {
        List<String> lines = new ArrayList<>();
        members.members().forEach((name, value) -> {
            if (value instanceof Tree.Text text) {
                lines.add(name + " " + text.value());
            } else if (value instanceof Tree.Num number) {
                lines.add(name + " " + number.value());
            }
        });
        return lines;
    }
}
