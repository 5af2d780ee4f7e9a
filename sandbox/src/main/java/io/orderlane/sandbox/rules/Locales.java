package io.orderlane.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the locale objects out of their container, whichever form it has, and names what is wrong with it. */
final class Locales {
    private static final List<String> KNOWN = List.of("zh_HK", "en_US");
    private final LanguageForm form;
    private final Findings findings;

    Locales(LanguageForm form, Findings findings) {
        this.form = form;
        this.findings = findings;
    }

    /** Order service: an object of locale objects. The table checks its type. */
    Map<String, ObjectNode> ofObjects(String path, JsonNode container) {
        Map<String, ObjectNode> locales = new TreeMap<>();
        container.properties().forEach(locale -> {
            if (knows(path, locale.getKey())) {
                keep(path, locale.getKey(), asObject(locale.getValue()), "a JSON object", locales);
            }
        });
        return locales;
    }

    /** Contract card: one JSON string, or an object of JSON strings. */
    Map<String, ObjectNode> ofStrings(String path, JsonNode container) {
        if (container.isTextual() && form != LanguageForm.OBJECT_OF_STRINGS) {
            return ofOneString(path, container.asText());
        }
        if (container.isObject() && form != LanguageForm.ONE_STRING) {
            return ofObjectOfStrings(path, container);
        }
        findings.problem(path, "does not have the accepted form: " + words());
        return Map.of();
    }

    private Map<String, ObjectNode> ofOneString(String path, String text) {
        Optional<ObjectNode> read = JsonText.object(text);
        if (read.isEmpty()) {
            findings.problem(path, "is a string that does not hold a JSON object (or one with a member twice)");
        }
        return read.map(object -> ofObjects(path, object)).orElse(Map.of());
    }

    private Map<String, ObjectNode> ofObjectOfStrings(String path, JsonNode container) {
        Map<String, ObjectNode> locales = new TreeMap<>();
        container.properties().forEach(locale -> {
            if (knows(path, locale.getKey())) {
                JsonNode value = locale.getValue();
                Optional<ObjectNode> read = value.isTextual() ? JsonText.object(value.asText()) : Optional.empty();
                keep(path, locale.getKey(), read, "a JSON string holding a JSON object", locales);
            }
        });
        return locales;
    }

    private boolean knows(String path, String locale) {
        boolean known = KNOWN.contains(locale);
        if (!known) {
            findings.problem(path, "has a locale that does not exist; the keys are " + String.join(", ", KNOWN));
        }
        return known;
    }

    private void keep(
            String path, String locale, Optional<ObjectNode> read, String expected, Map<String, ObjectNode> into) {
        read.ifPresentOrElse(
                object -> into.put(locale, object), () -> findings.problem(path + "." + locale, "is not " + expected));
    }

    private static Optional<ObjectNode> asObject(JsonNode value) {
        return value instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }

    private String words() {
        return switch (form) {
            case ONE_STRING -> "one JSON string holding an object of locale objects";
            case OBJECT_OF_STRINGS -> "an object whose locales are JSON strings";
            case BOTH -> "one JSON string holding an object of locale objects, or an object of JSON strings";
        };
    }
}
