package io.orderlane.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderlane.sandbox.protocol.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks one body place by place: top level, the object of scenario data, each locale. */
final class BodyWalk {
    private final Envelope envelope;
    private final @Nullable String status;
    private final Locales reader;
    private final Findings findings;
    private final ObjectCheck check;

    BodyWalk(Envelope envelope, @Nullable String status, Locales reader, Findings findings) {
        this.envelope = envelope;
        this.status = status;
        this.reader = reader;
        this.findings = findings;
        this.check = new ObjectCheck(status, findings);
    }

    void envelope(ObjectNode body) {
        check.check("", body, envelope.fields());
        if (envelope.oneOf().stream().noneMatch(body::has)) {
            findings.problem(String.join(" or ", envelope.oneOf()), "is missing; one of them is required");
        } else if (envelope.oneOf().stream().allMatch(body::has)) {
            findings.note("both " + String.join(" and ", envelope.oneOf()) + " are given; no page says what that does");
        }
        if (body.get(envelope.shared()) instanceof ObjectNode shared) {
            check.check(envelope.shared() + ".", shared, envelope.sharedFields());
        }
    }

    /** Checks the scenario's own places; returns the locales that were given. */
    Set<String> scenario(ObjectNode body, Optional<ScenarioTable> table) {
        Map<String, ObjectNode> locales = locales(body, table.isPresent());
        if (table.isEmpty()) {
            findings.note("no table of this scenario: only the envelope was checked");
            return locales.keySet();
        }
        ScenarioTable.Rows rows = table.get().rows();
        top(body, rows);
        shared(body, rows);
        locales.forEach((locale, text) -> place(localesPath() + "." + locale + ".", text, rows.localeFields()));
        missingLocales(locales, rows);
        return locales.keySet();
    }

    private void top(ObjectNode body, ScenarioTable.Rows rows) {
        check.check("", body, rows.fields());
        check.noteUnknownMembers("", body, both(envelope.fields(), rows.fields()));
    }

    private void shared(ObjectNode body, ScenarioTable.Rows rows) {
        if (body.get(envelope.shared()) instanceof ObjectNode shared) {
            check.check(envelope.shared() + ".", shared, rows.sharedFields());
            List<FieldRule> known = both(envelope.sharedFields(), rows.sharedFields());
            check.noteUnknownMembers(envelope.shared() + ".", shared, known);
        }
    }

    private void place(String path, ObjectNode object, List<FieldRule> rules) {
        check.check(path, object, rules);
        check.noteUnknownMembers(path, object, rules);
    }

    private Map<String, ObjectNode> locales(ObjectNode body, boolean tableKnown) {
        JsonNode container = body.path(envelope.shared()).path(envelope.locales());
        if (container.isMissingNode()) {
            return Map.of();
        }
        if (envelope.api() == Api.CONTRACT_CARD) {
            return reader.ofStrings(localesPath(), container);
        }
        return tableKnown ? reader.ofObjects(localesPath(), container) : Map.of();
    }

    /** Fields that are required in a locale object need one to stand in. */
    private void missingLocales(Map<String, ObjectNode> locales, ScenarioTable.Rows rows) {
        List<String> required = rows.localeFields().stream()
                .filter(rule -> rule.required().needsItsObjectAt(status))
                .map(FieldRule::name)
                .toList();
        if (locales.isEmpty() && !required.isEmpty()) {
            findings.problem(localesPath(), "has no locale; required in it: " + String.join(", ", required));
        }
    }

    private String localesPath() {
        return envelope.shared() + "." + envelope.locales();
    }

    private static List<FieldRule> both(List<FieldRule> one, List<FieldRule> other) {
        List<FieldRule> rules = new ArrayList<>(one);
        rules.addAll(other);
        return rules;
    }
}
