package io.orderlane.core.field;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address with a scheme, such as {@code https://} or {@code alipayhk://}; what follows the scheme is the wallet's affair.
 *
 * @param max the most characters allowed; 0 for no limit
 */
public record LinkType(int max) implements FieldType<String> {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");

    @Override
    public WireForm wireForm() {
        return WireForm.STRING;
    }

    @Override
    public String describe() {
        return max == 0 ? "URL" : "URL, at most " + max + " characters";
    }

    @Override
    public Reading<String> read(Tree raw, @Nullable DisplayLocale locale) {
        if (!(raw instanceof Tree.Text text)) {
            return Reading.wrongKind(raw, describe());
        }
        if (!text.value().isEmpty() && !SCHEME.matcher(text.value()).matches()) {
            return Reading.wrong(
                    Fault.Reason.BAD_FORMAT, "text without a scheme, or with blanks", "a URL such as " + example());
        }
        return Lengths.within(text.value(), max);
    }

    @Override
    public Tree write(String value) {
        return Tree.of(value);
    }

    @Override
    public String example() {
        return "https://example.com/order";
    }
}
