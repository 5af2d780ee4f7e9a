package io.orderlane.testkit.host;

import io.orderlane.core.field.DisplayLocale;
import java.util.List;

/** A text that a phone shows, to say in which language. */
public final class ShownText extends PhoneAssert {

    private final String text;

    ShownText(PhoneAssert from, String text) {
        super(from.phone(), from.patience());
        this.text = text;
    }

    /** It is shown in each of these languages. */
    public PhoneAssert in(DisplayLocale... languages) {
        for (DisplayLocale language : languages) {
            List<DisplayLocale> one = List.of(language);
            until(look -> look.shows(text, one), look -> look.missing(text, one, " in " + language.code()));
        }
        return this;
    }
}
