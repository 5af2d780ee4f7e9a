package io.orderlane.core.field;

import java.util.Currency;

/**
 * An amount of money. Its text form hides the amount, so that it never reaches a log.
 *
 * @param cents the amount in the currency's hundredths, as on every page: 100 is one dollar
 */
public record Money(long cents, Currency currency) {

    /** An amount in Hong Kong dollars. */
    public static Money hkd(long cents) {
        return new Money(cents, Currency.getInstance("HKD"));
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " ***";
    }
}
