package io.orderlane.core.check;

import io.orderlane.core.field.Field;
import io.orderlane.core.field.Placement;
import io.orderlane.core.field.Values;
import io.orderlane.core.provenance.Provenance;
import io.orderlane.core.scenario.FieldRule;
import io.orderlane.core.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names fields that a status requires and an update lacks. Looks at a condition only where its field is missing. */
final class Requirements<S extends Enum<S>> {

    /** The value of a field that is given in a form we cannot read: it is there, and equal to none. */
    private static final Object UNREADABLE = new Object();

    private final Scenario<S> scenario;
    private final S status;
    private final CheckedFields fields;
    private final Findings findings;
    private final Set<String> reported = new HashSet<>();

    Requirements(Scenario<S> scenario, S status, CheckedFields fields, Findings findings) {
        this.scenario = scenario;
        this.status = status;
        this.fields = fields;
        this.findings = findings;
    }

    void evaluate(RequiredFields<S> required) {
        for (RequiredFields.Numbered<S> asked : required.once()) {
            boolean top = asked.placement() == Placement.TOP;
            require(asked, top ? fields.top() : fields.shared(), top ? ObjectPath.TOP : ObjectPath.SHARED);
        }
        if (fields.display().isEmpty()) {
            noLanguage(required.inEachLanguage());
        }
        fields.display().forEach((locale, given) -> {
            ObjectPath path = ObjectPath.of(locale);
            for (RequiredFields.Numbered<S> asked : required.inEachLanguage()) {
                require(asked, given, path);
            }
        });
    }

    private void require(RequiredFields.Numbered<S> asked, GivenFields given, ObjectPath path) {
        FieldRule<S> rule = asked.rule();
        if (given.has(asked.number()) || !rule.when().holds(values(given))) {
            return;
        }
        if (reported.add(path.member(rule.field().name()))) {
            String found = given.isEmptyAt(asked.number()) ? empty(rule.field()) : "nothing";
            findings.add(missing(rule, path, found));
        }
    }

    private static String empty(Field<?, ?> field) {
        return switch (field.type().wireForm()) {
            case ARRAY -> "an empty list";
            case OBJECT -> "an empty object";
            default -> "empty text";
        };
    }

    private Violation missing(FieldRule<S> rule, ObjectPath path, String found) {
        Field<S, ?> field = rule.field();
        return new Violation(
                ViolationCode.MISSING,
                path.member(field.name()),
                path.locale(),
                found,
                field.type().describe(),
                asks(rule.source()) + condition(rule),
                rule.source(),
                "Add \"" + field.name() + "\" to " + path.inUpdate() + ".");
    }

    private String asks(Provenance source) {
        return (source.kind() == Provenance.Kind.INFERRED ? "Advised at " : "Required at ") + status;
    }

    private String condition(FieldRule<S> rule) {
        return rule.when().fields().isEmpty() ? "" : " when " + rule.when().describe() + defaults(rule);
    }

    /** Marks a condition that holds by a default; a reader would look for its value in the update otherwise. */
    private String defaults(FieldRule<S> rule) {
        return rule.when().fields().stream()
                        .anyMatch(field -> !fields.shared().has(field) && scenario.defaultOf(field) != null)
                ? " (its default)"
                : "";
    }

    /** A field's value, from where it stands, or its default. */
    private Values values(GivenFields own) {
        return field -> {
            GivenFields where = switch (field.placement()) {
                case TOP -> fields.top();
                case SHARED -> fields.shared();
                case LOCALE -> own;
            };
            Object value = where.values().valueOf(field);
            if (value == null && where.has(field)) {
                return UNREADABLE;
            }
            return value == null ? scenario.defaultOf(field) : value;
        };
    }

    private void noLanguage(List<RequiredFields.Numbered<S>> required) {
        Map<Provenance, List<String>> bySource = new LinkedHashMap<>();
        for (RequiredFields.Numbered<S> asked : required) {
            FieldRule<S> rule = asked.rule();
            if (rule.when().holds(values(fields.shared()))) {
                bySource.computeIfAbsent(rule.source(), any -> new ArrayList<>())
                        .add(rule.field().name());
            }
        }
        bySource.forEach((source, names) -> findings.add(new Violation(
                ViolationCode.MISSING,
                "display",
                null,
                "no language",
                "zh_HK, en_US or both, each with " + names,
                asks(source),
                source,
                "Add {\"zh_HK\":{…},\"en_US\":{…}} as \"display\".")));
    }
}
