package io.orderlane.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Collectors;

/** Checks one value against its row: type, then length, allowed texts and format. */
final class ValueCheck {

    private ValueCheck() {}

    static void check(String path, FieldRule rule, JsonNode value, Findings findings) {
        if (rule.types().stream().noneMatch(type -> type.fits(value))) {
            findings.problem(path, "is " + found(value) + "; expected " + expected(rule));
        } else if (value.isValueNode()) {
            checkText(path, rule, value.asText(), findings);
        }
    }

    private static void checkText(String path, FieldRule rule, String text, Findings findings) {
        int length = text.codePointCount(0, text.length());
        if (rule.max() > 0 && length > rule.max()) {
            findings.problem(path, "has " + length + " characters; at most " + rule.max() + " are allowed");
        }
        if (!rule.values().isEmpty() && !rule.values().contains(text)) {
            findings.problem(path, "is none of " + String.join(", ", rule.values()));
        }
        Format format = rule.format();
        if (format != null && !text.isBlank() && !format.fits(text)) {
            formed(path, format, findings);
        }
    }

    private static void formed(String path, Format format, Findings findings) {
        String words = "does not have the form: " + format.words();
        if (format.isDemanded()) {
            findings.problem(path, words);
        } else {
            findings.note(path + " " + words + ", which no page states");
        }
    }

    private static String expected(FieldRule rule) {
        return rule.types().stream().map(WireType::words).collect(Collectors.joining(" or "));
    }

    /** The kind of value found; never the value. */
    private static String found(JsonNode value) {
        return value.isNull()
                ? "null (leave the member out instead)"
                : "of JSON type " + value.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
