package io.orderlane.core.scenario;

import io.orderlane.core.field.Condition;
import io.orderlane.core.field.Field;
import io.orderlane.core.provenance.Provenance;
import java.time.Instant;
import java.util.Set;

/** How a reading of a quirk changes what goes on the wire, or what is accepted. */
public sealed interface WireChange {

    /** The field goes out under another name. */
    record SentAs(Field<?, ?> field, String wireName) implements WireChange {}

    /** The field goes out as a list of one. */
    record SentAsList(Field<?, ?> field) implements WireChange {}

    /** A time goes out as text in Hong Kong time; {@code pattern} as in {@link java.time.format.DateTimeFormatter}. */
    record SentAsLocalTime(Field<?, Instant> field, String pattern) implements WireChange {}

    /** A time goes out as a number of seconds; an update still gives it in milliseconds. */
    record SentAsSeconds(Field<?, Instant> field) implements WireChange {}

    /** A field that is refused otherwise is accepted and sent. */
    record AlsoAccepts(Field<?, ?> field) implements WireChange {}

    /** A field is required where it is not otherwise. */
    record AlsoRequires(FieldRule<?> rule) implements WireChange {

        /** A requirement at these statuses. */
        public static <S extends Enum<S>> AlsoRequires at(Set<S> statuses, Field<S, ?> field, Provenance source) {
            return at(statuses, field, new Condition.Always<>(), source);
        }

        /** A requirement at these statuses where a condition holds as well. */
        public static <S extends Enum<S>> AlsoRequires at(
                Set<S> statuses, Field<S, ?> field, Condition<S> when, Provenance source) {
            return new AlsoRequires(new FieldRule<>(field, statuses, when, null, source));
        }
    }

    /** A field is required nowhere, although the definition requires it. */
    record DoesNotRequire(Field<?, ?> field) implements WireChange {}

    /** A link should have this scheme, such as {@code alipayhk}; with another one it is accepted with a warning. */
    record ExpectsScheme(Field<?, String> field, String scheme) implements WireChange {}

    /** A status that not every page knows is accepted with a warning. */
    record DoubtsStatus(Enum<?> status) implements WireChange {}

    /** A status does not end the order, although it does in the definition. */
    record DoesNotEnd(Enum<?> status) implements WireChange {}
}
