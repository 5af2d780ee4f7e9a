package io.orderlane.api;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiConstructor;
import japicmp.model.JApiField;
import japicmp.model.JApiImplementedInterface;
import japicmp.model.JApiMethod;
import japicmp.model.JApiParameter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What breaks hosts between two jars, as japicmp finds it: those that are compiled, or those that are compiled anew. */
final class ApiBreaks {

    private final TreeSet<String> found = new TreeSet<>();

    private ApiBreaks() {}

    /** One line for each break; empty where there is none. */
    static List<String> between(Path before, Path now) {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        ApiBreaks breaks = new ApiBreaks();
        new JarArchiveComparator(options)
                .compare(new JApiCmpArchive(before.toFile(), "before"), new JApiCmpArchive(now.toFile(), "now"))
                .forEach(breaks::look);
        return List.copyOf(breaks.found);
    }

    private void look(JApiClass type) {
        String name = type.getFullyQualifiedName().replace('$', '.');
        add(name, "", type);
        add(name, " its superclass", type.getSuperclass());
        for (JApiImplementedInterface one : type.getInterfaces()) {
            add(name, " its interface " + one.getFullyQualifiedName(), one);
        }
        for (JApiMethod method : type.getMethods()) {
            add(name, "." + method.getName() + parameters(method.getParameters()), method);
        }
        for (JApiConstructor made : type.getConstructors()) {
            add(name, " its constructor " + parameters(made.getParameters()), made);
        }
        for (JApiField field : type.getFields()) {
            add(name, "." + field.getName(), field);
        }
    }

    private static String parameters(List<JApiParameter> parameters) {
        return parameters.stream()
                .map(JApiParameter::getType)
                .map(type -> type.substring(type.lastIndexOf('.') + 1).replace('$', '.'))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private void add(String type, String member, JApiCompatibility compared) {
        compared.getCompatibilityChanges().stream()
                .filter(change -> !change.isBinaryCompatible() || !change.isSourceCompatible())
                .map(change -> type + member + ": "
                        + change.getType().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + (change.isBinaryCompatible() ? ", which does not compile any more" : ""))
                .forEach(found::add);
    }
}
