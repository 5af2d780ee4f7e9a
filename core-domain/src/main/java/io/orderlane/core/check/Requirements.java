package io.orderlane.core.check;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Field;
import io.orderlane.core.field.Values;
import io.orderlane.core.provenance.Provenance;
import io.orderlane.core.scenario.FieldRule;
import io.orderlane.core.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Evaluates which fields a status requires and names those that are not there. */
final class Requirements<S extends Enum<S>> {

    /** The value of a field that is given in a form we cannot read: it is there, and equal to none. */
    private static final Object UNREADABLE = new Object();

    private final Scenario<S> scenario;
    private final S status;
    private final Findings findings;
    private final GivenFields top;
    private final GivenFields shared;
    private final Map<DisplayLocale, GivenFields> display;
    private final Set<String> reported = new HashSet<>();

    Requirements(
            Scenario<S> scenario,
            S status,
            Findings findings,
            GivenFields top,
            GivenFields shared,
            Map<DisplayLocale, GivenFields> display) {
        this.scenario = scenario;
        this.status = status;
        this.findings = findings;
        this.top = top;
        this.shared = shared;
        this.display = display;
    }

    void evaluate() {
        List<FieldRule<S>> inEachLanguage = new ArrayList<>();
        for (FieldRule<S> rule : strongestFirst()) {
            switch (rule.field().placement()) {
                case TOP -> require(rule, top, "", null);
                case SHARED -> require(rule, shared, "fields.", null);
                case LOCALE -> inEachLanguage.add(rule);
            }
        }
        languages(inEachLanguage);
    }

    /** What is missing is named once, by the strongest rule that asks for it. */
    private List<FieldRule<S>> strongestFirst() {
        return scenario.rules().stream()
                .filter(rule -> rule.asksAt(status))
                .sorted(Comparator.comparing(rule -> rule.source().kind() == Provenance.Kind.INFERRED))
                .toList();
    }

    private void languages(List<FieldRule<S>> rules) {
        if (display.isEmpty()) {
            noLanguage(rules);
        }
        display.forEach((locale, given) ->
                rules.forEach(rule -> require(rule, given, "display." + locale.code() + ".", locale)));
    }

    private void require(FieldRule<S> rule, GivenFields given, String prefix, @Nullable DisplayLocale locale) {
        boolean missing = !given.has(rule.field()) && rule.when().holds(values(given));
        if (missing && reported.add(prefix + rule.field().name())) {
            boolean empty = given.content().get(scenario.wireName(rule.field())) != null;
            findings.add(missing(rule.field(), rule, prefix, locale, empty ? empty(rule.field()) : "nothing"));
        }
    }

    private static String empty(Field<?, ?> field) {
        return switch (field.type().wireForm()) {
            case ARRAY -> "an empty list";
            case OBJECT -> "an empty object";
            default -> "empty text";
        };
    }

    private Violation missing(
            Field<S, ?> field, FieldRule<S> rule, String prefix, @Nullable DisplayLocale locale, String found) {
        return new Violation(
                ViolationCode.MISSING,
                prefix + field.name(),
                locale,
                found,
                field.type().describe(),
                asks(rule.source()) + condition(rule),
                rule.source(),
                "Add \"" + field.name() + "\" to " + place(field, locale) + ".");
    }

    private String asks(Provenance source) {
        return (source.kind() == Provenance.Kind.INFERRED ? "Advised at " : "Required at ") + status;
    }

    private String condition(FieldRule<S> rule) {
        return rule.when().fields().isEmpty() ? "" : " when " + rule.when().describe() + defaults(rule);
    }

    /** Says so when a condition holds only by default, or the reader would look for a value that is not there. */
    private String defaults(FieldRule<S> rule) {
        return rule.when().fields().stream().anyMatch(field -> !shared.has(field) && scenario.defaultOf(field) != null)
                ? " (its default)"
                : "";
    }

    private static String place(Field<?, ?> field, @Nullable DisplayLocale locale) {
        return locale == null ? field.placement().inUpdate() : "display." + locale.code();
    }

    /** A field's value, from where it stands, or its default. */
    private Values values(GivenFields own) {
        return field -> {
            GivenFields where = switch (field.placement()) {
                case TOP -> top;
                case SHARED -> shared;
                case LOCALE -> own;
            };
            Object value = where.values().valueOf(field);
            if (value == null && where.has(field)) {
                return UNREADABLE;
            }
            return value == null ? scenario.defaultOf(field) : value;
        };
    }

    private void noLanguage(List<FieldRule<S>> rules) {
        List<FieldRule<S>> asking =
                rules.stream().filter(rule -> rule.when().holds(values(shared))).toList();
        Map<Provenance, List<String>> bySource = new java.util.LinkedHashMap<>();
        asking.forEach(rule -> bySource.computeIfAbsent(rule.source(), any -> new ArrayList<>())
                .add(rule.field().name()));
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
