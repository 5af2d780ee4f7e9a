package io.orderlane.core.check;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.provenance.Provenance;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an update, with the rule and how to fix it. It contains no secret, recipient or amount.
 *
 * @param field the member's path in the update, such as {@code display.zh_HK.bill_icon_url}
 * @param locale the language it is about; null when it is about all
 */
public record Violation(
        ViolationCode code,
        String field,
        @Nullable DisplayLocale locale,
        String found,
        String expected,
        String rule,
        Provenance source,
        String fix) {

    /** The language it is about. */
    public Optional<DisplayLocale> language() {
        return Optional.ofNullable(locale);
    }

    /** One line for people. */
    public String message() {
        return field + ": found " + found + ", expected " + expected + ". " + rule + " (" + source.describe() + "). "
                + fix;
    }
}
