package io.orderlane.core.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExamplesTest {

    private enum Choice {
        ONE
    }

    /** The example of a type that is text, as it is read. */
    private static Reading<?> read(FieldType<?> type) {
        Tree example = type.wireForm() == WireForm.NUMBER && !(type instanceof MomentType)
                ? Tree.of(Long.parseLong(type.example()))
                : Tree.of(type.example());
        return type.read(example, DisplayLocale.EN_US);
    }

    @Test
    void everyTypePassesItsOwnExample() {
        List<FieldType<?>> types = List.of(
                FieldTypes.text(),
                FieldTypes.text(2),
                FieldTypes.text(30).maxIn(DisplayLocale.EN_US, 3),
                FieldTypes.link(),
                FieldTypes.link(10),
                FieldTypes.cents(),
                FieldTypes.minutes(),
                FieldTypes.percent(),
                FieldTypes.currency(),
                FieldTypes.currency("CNY"),
                FieldTypes.epochMillis(),
                new MomentType(),
                FieldTypes.date(),
                FieldTypes.choice(Choice.class),
                FieldTypes.number(),
                NumberType.NOT_NEGATIVE,
                new NumberType(7));
        assertThat(types).allSatisfy(type -> assertThat(read(type).faults()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"{\"value\":\"10000\",\"currency\":\"CNY\"}"})
    void anAmountIsOfACurrencyThatIsAllowed(String example) {
        assertThat(FieldTypes.money(FieldTypes.currency("CNY")).example()).isEqualTo(example);
    }

    @Test
    void anObjectHasAllItsMembersToTheirDepth() {
        ObjectType inner = new ObjectType(List.of(FieldTypes.required("at", new MomentType())));
        ObjectType type = new ObjectType(List.of(
                FieldTypes.required("name", FieldTypes.text()),
                FieldTypes.required("count", FieldTypes.number()),
                FieldTypes.optional("inner", inner),
                FieldTypes.required("list", FieldTypes.listOf(inner))));
        assertThat(type.example())
                .isEqualTo("{\"name\":\"text\",\"count\":1,\"inner\":{\"at\":\"2026-11-21T10:00:00+08:00\"},"
                        + "\"list\":[{\"at\":\"2026-11-21T10:00:00+08:00\"}]}");
        Tree at = new Tree.Obj(Map.of("at", Tree.of("2026-11-21T10:00:00+08:00")));
        Tree whole = new Tree.Obj(
                Map.of("name", Tree.of("text"), "count", Tree.of(1), "inner", at, "list", new Tree.Items(List.of(at))));
        assertThat(type.read(whole, null).faults()).isEmpty();
    }
}
