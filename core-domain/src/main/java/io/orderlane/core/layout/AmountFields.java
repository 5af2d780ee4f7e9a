package io.orderlane.core.layout;

import io.orderlane.core.field.Field;
import io.orderlane.core.field.Money;
import java.util.Currency;
import java.util.List;

/** The fields that hold the amount a card shows. */
public sealed interface AmountFields<S extends Enum<S>> {

    /** The fields. */
    List<Field<S, ?>> fields();

    /** An amount and its currency in two fields. */
    record Pair<S extends Enum<S>>(Field<S, Long> cents, Field<S, Currency> currency) implements AmountFields<S> {
        @Override
        public List<Field<S, ?>> fields() {
            return List.of(cents, currency);
        }
    }

    /** An amount and its currency in one field. */
    record One<S extends Enum<S>>(Field<S, Money> money) implements AmountFields<S> {
        @Override
        public List<Field<S, ?>> fields() {
            return List.of(money);
        }
    }
}
