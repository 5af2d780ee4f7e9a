package io.orderlane.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks one object against the rows of its place. */
final class ObjectCheck {
    private final @Nullable String status;
    private final Findings findings;

    /** The status is null when it is not one of the scenario's. */
    ObjectCheck(@Nullable String status, Findings findings) {
        this.status = status;
        this.findings = findings;
    }

    void check(String path, ObjectNode object, List<FieldRule> rules) {
        rules.forEach(rule -> checkField(path, object, rule));
    }

    /** Extra members are never refused, but all are noted, so that a misspelt one can be found in the journal. */
    void noteUnknownMembers(String path, ObjectNode object, List<FieldRule> rules) {
        object.fieldNames().forEachRemaining(member -> {
            if (rules.stream().noneMatch(rule -> rule.isCalled(member))) {
                findings.note("unknown member " + path + member);
            }
        });
    }

    private void checkField(String path, ObjectNode object, FieldRule rule) {
        Optional<JsonNode> value = rule.in(object);
        String name = path + rule.name();
        boolean blank = value.map(ObjectCheck::isBlank).orElse(true);
        if (blank && rule.required().inForce(status, object)) {
            String found = value.isPresent() ? "is blank" : "is missing";
            findings.problem(name, found + "; required " + rule.required().words(status));
        }
        value.ifPresent(present -> checkPresent(name, rule, present));
    }

    private void checkPresent(String name, FieldRule rule, JsonNode value) {
        ValueCheck.check(name, rule, value, findings);
        if (value instanceof ObjectNode nested && !rule.members().isEmpty()) {
            check(name + ".", nested, rule.members());
            noteUnknownMembers(name + ".", nested, rule.members());
        }
    }

    private static boolean isBlank(JsonNode value) {
        return value.isTextual() && value.asText().isBlank();
    }
}
