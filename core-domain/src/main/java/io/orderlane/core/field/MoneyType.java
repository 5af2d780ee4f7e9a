package io.orderlane.core.field;

import io.orderlane.core.provenance.Inferred;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount as an object of {@code value} and {@code currency}.
 *
 * @param numberAllowed whether {@code value} may also be a JSON number, as in our own API; else it is digits in text
 */
public record MoneyType(CurrencyType currency, boolean numberAllowed) implements FieldType<Money> {

    private static final DigitsType CENTS = new DigitsType("cents");
    /** At our own API an amount in text replaces a number, so it must be digits alone. */
    private static final DigitsType OUR_CENTS = new DigitsType("cents", null);

    private static final List<String> MEMBERS = List.of("value", "currency");

    @Override
    public List<Inferred> concluded() {
        List<Inferred> all = new ArrayList<>(numberAllowed ? NumberType.NOT_NEGATIVE.concluded() : CENTS.concluded());
        all.addAll(currency.concluded());
        return List.copyOf(all);
    }

    @Override
    public WireForm wireForm() {
        return WireForm.OBJECT;
    }

    @Override
    public String describe() {
        return "object of value (" + (numberAllowed ? "a whole number or " : "") + CENTS.describe() + ") and currency ("
                + currency.describe() + ")";
    }

    @Override
    public Reading<Money> read(Tree raw, @Nullable DisplayLocale locale) {
        if (!(raw instanceof Tree.Obj object)) {
            return Reading.wrongKind(raw, describe());
        }
        List<Fault> faults = new ArrayList<>(Members.unknown(object, MEMBERS));
        Long cents = Members.required(object, "value", value(object.get("value")), locale, faults);
        Currency unit = Members.required(object, "currency", currency, locale, faults);
        return cents == null || unit == null || !faults.isEmpty()
                ? Reading.wrong(faults)
                : Reading.of(new Money(cents, unit));
    }

    private FieldType<Long> value(@Nullable Tree given) {
        if (numberAllowed) {
            return given instanceof Tree.Num ? NumberType.NOT_NEGATIVE : OUR_CENTS;
        }
        return CENTS;
    }

    @Override
    public Tree write(Money value) {
        return new Tree.Obj.Builder()
                .put("value", numberAllowed ? Tree.of(value.cents()) : CENTS.write(value.cents()))
                .put("currency", currency.write(value.currency()))
                .build();
    }

    @Override
    public String example() {
        return "{\"value\":\"" + CENTS.example() + "\",\"currency\":\"" + currency.example() + "\"}";
    }
}
