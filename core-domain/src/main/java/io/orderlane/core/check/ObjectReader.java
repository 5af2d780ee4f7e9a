package io.orderlane.core.check;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Fault;
import io.orderlane.core.field.Field;
import io.orderlane.core.field.FieldIndex;
import io.orderlane.core.field.FieldValues;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Reading;
import io.orderlane.core.field.Tree;
import io.orderlane.core.provenance.Force;
import io.orderlane.core.provenance.Provenance;
import io.orderlane.core.scenario.EnvelopeFields;
import io.orderlane.core.scenario.ExpectedScheme;
import io.orderlane.core.scenario.Scenario;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one object of fields: the top level, {@code fields}, or one language of {@code display}. */
final class ObjectReader {

    private final Scenario<?> scenario;
    private final CheckSettings settings;
    private final Findings findings;
    private final String prefix;
    private final @Nullable DisplayLocale locale;

    private final Map<Field<?, ?>, Object> values = new LinkedHashMap<>();
    private final Set<Field<?, ?>> given = new HashSet<>();
    private final Map<String, Tree> content = new LinkedHashMap<>();

    ObjectReader(
            Scenario<?> scenario,
            CheckSettings settings,
            Findings findings,
            String prefix,
            @Nullable DisplayLocale locale) {
        this.scenario = scenario;
        this.settings = settings;
        this.findings = findings;
        this.prefix = prefix;
        this.locale = locale;
    }

    /** Reads the fields in declared order; members that are none of these are somebody else's affair. */
    GivenFields read(Tree.Obj object, FieldIndex fields) {
        fields.fields().forEach(field -> readField(object, field));
        return GivenFields.of(fields, values, given, content);
    }

    private void readField(Tree.Obj object, Field<?, ?> field) {
        Tree found = object.get(field.name());
        String spelling = field.name();
        for (String alias : field.aliases()) {
            Tree other = object.get(alias);
            if (found != null && other != null) {
                givenTwice(field, alias);
            } else if (other != null) {
                found = other;
                spelling = alias;
            }
        }
        if (found != null) {
            take(field, spelling, found);
        }
    }

    private <V> void take(Field<?, V> field, String spelling, Tree found) {
        EnvelopeFields.inPlaceOf(field).ifPresent(better -> deprecated(field, better.name()));
        Reading<V> reading = field.type().read(found, locale);
        boolean blocked = false;
        for (Fault fault : reading.faults()) {
            Provenance source = fault.sourceIn(scenario.sourceOf(field));
            String path = prefix + spelling;
            findings.add(source, () -> FaultWords.violation(path, locale, fault, source));
            blocked |= settings.enforcement().of(source) == Force.BLOCK;
        }
        V value = reading.value();
        if (value != null) {
            keep(field, scenario.wireValue(field, value), FieldValues.isEmpty(value));
            take(field, spelling, value);
        } else if (blocked) {
            given.add(field); // it is there, if wrong, and said so once
        } else {
            // what we only concluded never keeps a value from AlipayHK; our card leaves it out
            keep(field, found, FieldValues.isEmpty(found));
        }
    }

    /** A link of another scheme than expected goes out, with an advice; our card leaves it out. */
    private <V> void take(Field<?, V> field, String spelling, V value) {
        Optional<ExpectedScheme> expected = scenario.expectedScheme(field);
        if (expected.isPresent()
                && value instanceof String link
                && !expected.get().fits(link)) {
            doubtScheme(field, spelling, expected.get());
        } else {
            values.put(field, value);
        }
    }

    /** What is empty goes out as given, but does not count as given where a field is required. */
    private void keep(Field<?, ?> field, Tree wire, boolean empty) {
        if (!empty) {
            given.add(field);
        }
        content.put(scenario.wireName(field), wire);
    }

    private void doubtScheme(Field<?, ?> field, String spelling, ExpectedScheme expected) {
        findings.advise(new Violation(
                ViolationCode.DOUBTFUL,
                prefix + spelling,
                locale,
                "another scheme",
                expected.scheme() + ":",
                expected.quirk().found(),
                scenario.sourceOf(field),
                "Confirm with AlipayHK which scheme it reads; quirk "
                        + expected.quirk().name() + "."));
    }

    /** An advice whatever stated rules do, since the page still takes it. */
    private void deprecated(Field<?, ?> field, String better) {
        findings.advise(new Violation(
                ViolationCode.DEPRECATED,
                prefix + field.name(),
                locale,
                "a member that is deprecated",
                Quoted.of(better),
                "The page marks " + field.name() + " as deprecated",
                field.source(),
                "Send the same id as \"" + better + "\"; until then it goes out as given."));
    }

    private void givenTwice(Field<?, ?> field, String alias) {
        findings.add(new Violation(
                ViolationCode.GIVEN_TWICE,
                prefix + alias,
                locale,
                "both " + Quoted.of(field.name()) + " and " + Quoted.of(alias),
                "one of them",
                "A member is given once",
                HouseRules.ONE_SPELLING,
                "Keep \"" + field.name() + "\"."));
    }
}
