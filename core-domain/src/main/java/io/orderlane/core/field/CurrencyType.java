package io.orderlane.core.field;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A currency code.
 *
 * @param allowed the codes that are allowed, in the page's order; empty for any of ISO 4217
 */
public record CurrencyType(List<String> allowed) implements FieldType<Currency> {

    public CurrencyType {
        allowed = List.copyOf(allowed);
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
        return Reading.wrong(Fault.Reason.NOT_ALLOWED, Quoted.of(found), describe());
    }

    @Override
    public Tree write(Currency value) {
        return Tree.of(value.getCurrencyCode());
    }

    @Override
    public String example() {
        return "HKD";
    }
}
