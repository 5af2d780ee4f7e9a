package io.orderlane.testkit.scenario;

import io.orderlane.core.field.ChoiceType;
import io.orderlane.core.field.Condition;
import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Field;
import io.orderlane.core.field.FieldType;
import io.orderlane.core.field.Placement;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.scenario.Scenario;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An update with every field of its scenario, each with its type's example, from which fields can be left out. */
final class SampleUpdate<S extends Enum<S>> {

    static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    private final Scenario<S> scenario;
    private final S status;
    private final Map<Field<S, ?>, Tree> values = new LinkedHashMap<>();

    SampleUpdate(Scenario<S> scenario, S status) {
        this.scenario = scenario;
        this.status = status;
        scenario.fields().forEach(field -> values.put(field, example(field.type())));
        scenario.rules().stream().filter(rule -> rule.asksAt(status)).forEach(rule -> satisfy(rule.when()));
    }

    private static Tree example(FieldType<?> type) {
        return Json.read(type.exampleAsJson());
    }

    private void satisfy(Condition<S> condition) {
        if (condition instanceof Condition.Is<S, ?> is) {
            values.put(is.field(), write(is));
        } else if (condition instanceof Condition.All<S> all) {
            all.parts().forEach(this::satisfy);
        }
    }

    private static <S extends Enum<S>, V> Tree write(Condition.Is<S, V> is) {
        return is.field().type().write(is.value());
    }

    SampleUpdate<S> without(Field<S, ?> field) {
        values.remove(field);
        return this;
    }

    SampleUpdate<S> with(Field<S, ?> field, Tree value) {
        values.put(field, value);
        return this;
    }

    /** Makes a condition fail: another choice, or a field left out; empty when it is about neither. */
    Optional<SampleUpdate<S>> contradicting(Condition<S> condition) {
        if (condition instanceof Condition.Given<S> given && scenario.defaultOf(given.field()) == null) {
            values.remove(given.field());
            return Optional.of(this);
        }
        if (condition instanceof Condition.Is<S, ?> is && is.field().type() instanceof ChoiceType<?> choice) {
            for (Enum<?> other : choice.choices().getEnumConstants()) {
                if (!other.equals(is.value())) {
                    values.put(is.field(), Tree.of(other.name()));
                    return Optional.of(this);
                }
            }
        }
        return Optional.empty();
    }

    OrderUpdate build() {
        Map<String, Tree> members = new LinkedHashMap<>();
        members.put("scenario", Tree.of(scenario.name()));
        members.put("orderNo", Tree.of("SAMPLE-1"));
        members.put("status", Tree.of(status.name()));
        members.put("occurredAt", Tree.of(NOW.toEpochMilli()));
        members.put("recipient", new Tree.Obj(Map.of("userId", Tree.of("2160220000000001"))));
        members.putAll(at(Placement.TOP).members());
        members.put("fields", at(Placement.SHARED));
        Map<String, Tree> display = new LinkedHashMap<>();
        for (DisplayLocale locale : DisplayLocale.values()) {
            display.put(locale.code(), at(Placement.LOCALE));
        }
        members.put("display", new Tree.Obj(display));
        return new OrderUpdate(new Tree.Obj(members));
    }

    private Tree.Obj at(Placement placement) {
        Map<String, Tree> members = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (field.placement() == placement) {
                members.put(field.name(), value);
            }
        });
        return new Tree.Obj(members);
    }
}
