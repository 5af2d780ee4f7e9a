package io.orderlane.core.field;

import io.orderlane.core.provenance.Inferred;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A currency code.
 *
 * @param allowed the codes that are allowed, in the page's order; empty for any of ISO 4217
 * @param form why we read the text as such a code; null where the page states it
 */
public record CurrencyType(List<String> allowed, @Nullable Inferred form) implements FieldType<Currency> {

    public CurrencyType {
        allowed = List.copyOf(allowed);
    }

    /** One of these, as the page says. */
    public CurrencyType(List<String> allowed) {
        this(allowed, null);
    }

    /** The same, where the page gives it as text and names no codes. */
    public CurrencyType concluded(String because) {
        return new CurrencyType(allowed, new Inferred(because));
    }

    @Override
    public List<Inferred> concluded() {
        return form == null ? List.of() : List.of(form);
    }

    @Override
    public WireForm wireForm() {
        return WireForm.STRING;
    }

    @Override
    public String describe() {
        return allowed.isEmpty() ? "currency, ISO 4217" : "currency, " + String.join(" or ", allowed);
    }

    @Override
    public Reading<Currency> read(Tree raw, @Nullable DisplayLocale locale) {
        if (!(raw instanceof Tree.Text text)) {
            return Reading.wrongKind(raw, describe());
        }
        if (!allowed.isEmpty() && !allowed.contains(text.value())) {
            return notAllowed(text.value());
        }
        try {
            return Reading.of(Currency.getInstance(text.value()));
        } catch (IllegalArgumentException unknownCode) {
            return notAllowed(text.value());
        }
    }

    private Reading<Currency> notAllowed(String found) {
        return Reading.wrong(Fault.Reason.NOT_ALLOWED, Quoted.of(found), describe(), form);
    }

    @Override
    public Tree write(Currency value) {
        return Tree.of(value.getCurrencyCode());
    }

    @Override
    public String example() {
        return allowed.isEmpty() ? "HKD" : allowed.get(0);
    }
}
