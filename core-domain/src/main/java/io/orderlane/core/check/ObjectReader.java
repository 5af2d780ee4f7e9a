package io.orderlane.core.check;

import io.orderlane.core.field.Fault;
import io.orderlane.core.field.FieldValues;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Reading;
import io.orderlane.core.field.Tree;
import io.orderlane.core.provenance.Provenance;
import io.orderlane.core.scenario.ExpectedScheme;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one object. Use it for one object only. Words are only made for what is wrong. */
final class ObjectReader {

    private final FieldTable table;
    private final Findings findings;
    private final ObjectPath path;

    private final @Nullable Object[] values;
    private final BitSet given;
    private final Map<Integer, Tree> others = new HashMap<>();

    ObjectReader(FieldTable table, Findings findings, ObjectPath path) {
        this.table = table;
        this.findings = findings;
        this.path = path;
        this.values = new Object[table.fields().size()];
        this.given = new BitSet(table.fields().size());
    }

    /** Reads the fields in declared order; members that are none of these are not looked at. */
    GivenFields read(Tree.Obj object) {
        for (CompiledField<?> field : table.fields()) {
            readField(object, field);
        }
        return new GivenFields(table, FieldValues.handedOver(table.index(), values), given, others);
    }

    private void readField(Tree.Obj object, CompiledField<?> field) {
        String spelling = field.name;
        Tree found = object.get(spelling);
        for (String alias : field.aliases) {
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

    private <V> void take(CompiledField<V> field, String spelling, Tree found) {
        if (field.better != null) {
            deprecated(field, field.better);
        }
        Reading<V> reading = field.type.read(found, path.locale());
        V value = reading.value();
        if (value != null) {
            take(field, spelling, value);
        } else if (blocks(reading.faults(), field, spelling)) {
            given.set(field.number); // it is given, though wrong; that is reported once
        } else {
            // what we only concluded never keeps a value from AlipayHK; our card leaves it out
            others.put(field.number, found);
            count(field, found);
        }
    }

    /** A link with another scheme than expected is sent, with advice; our card leaves it out. */
    private <V> void take(CompiledField<V> field, String spelling, V value) {
        if (field.scheme != null && value instanceof String link && !field.scheme.fits(link)) {
            doubtScheme(field, spelling, field.scheme);
            others.put(field.number, field.written(value));
        } else {
            values[field.number] = value;
        }
        count(field, value);
    }

    /** What is empty goes out as given, but does not count as given where a field is required. */
    private void count(CompiledField<?> field, Object value) {
        if (!FieldValues.isEmpty(value)) {
            given.set(field.number);
        }
    }

    private boolean blocks(List<Fault> faults, CompiledField<?> field, String spelling) {
        String member = path.member(spelling);
        boolean blocked = false;
        for (Fault fault : faults) {
            Provenance source = fault.sourceIn(field.source);
            blocked |= findings.add(source, () -> FaultWords.violation(member, path.locale(), fault, source));
        }
        return blocked;
    }

    private void doubtScheme(CompiledField<?> field, String spelling, ExpectedScheme expected) {
        findings.advise(new Violation(
                ViolationCode.DOUBTFUL,
                path.member(spelling),
                path.locale(),
                "another scheme",
                expected.scheme() + ":",
                expected.quirk().found(),
                field.source,
                "Confirm with AlipayHK which scheme it reads; quirk "
                        + expected.quirk().name() + "."));
    }

    /** Only advises, whatever the force of stated rules: the page still accepts the member. */
    private void deprecated(CompiledField<?> field, String better) {
        findings.advise(new Violation(
                ViolationCode.DEPRECATED,
                path.member(field.name),
                path.locale(),
                "a member that is deprecated",
                Quoted.of(better),
                "The page marks " + field.name + " as deprecated",
                field.field.source(),
                "Send the same id as \"" + better + "\"; until then it goes out as given."));
    }

    private void givenTwice(CompiledField<?> field, String alias) {
        findings.add(new Violation(
                ViolationCode.GIVEN_TWICE,
                path.member(alias),
                path.locale(),
                "both " + Quoted.of(field.name) + " and " + Quoted.of(alias),
                "one of them",
                "A member is given once",
                HouseRules.ONE_SPELLING,
                "Keep \"" + field.name + "\"."));
    }
}
