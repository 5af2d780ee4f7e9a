package io.orderlane.core.field;

import io.orderlane.core.provenance.Inferred;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address with a scheme, such as {@code https://} or {@code alipayhk://}; what follows the scheme is not checked.
 *
 * @param max the most characters allowed; 0 for no limit
 */
public record LinkType(int max) implements FieldType<String> {

    private static final String EXAMPLE = "https://example.com/order";
    private static final String SHORT_EXAMPLE = "a:short.example/order";

    private static final Inferred FORM =
            new Inferred("the page says URL; that it has a scheme and no blanks is taken from its samples");

    @Override
    public List<Inferred> concluded() {
        return List.of(FORM);
    }

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
        if (isPlainAddress(text.value()) && (max == 0 || text.value().length() <= max)) {
            return Reading.of(text.value());
        }
        if (!text.value().isEmpty() && !isAddress(text.value())) {
            return Reading.wrong(
                    Fault.Reason.BAD_FORMAT,
                    "text without a scheme, or with blanks",
                    "a URL such as " + example(),
                    FORM);
        }
        return Lengths.within(text.value(), max);
    }

    /** A fast check that nearly every link passes: no blanks, and nothing that could be half a character. */
    private static boolean isPlainAddress(String value) {
        int colon = value.indexOf(':');
        if (colon <= 0 || colon + 1 == value.length() || !isScheme(value, colon)) {
            return false;
        }
        for (int i = colon + 1; i < value.length(); i++) {
            char next = value.charAt(i);
            if (next <= ' ' || next >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    /** A scheme, a colon, and something without blanks. */
    private static boolean isAddress(String value) {
        int colon = value.indexOf(':');
        return colon > 0 && colon + 1 < value.length() && isScheme(value, colon) && !hasBlank(value, colon + 1);
    }

    private static boolean isScheme(String value, int end) {
        if (!isLetter(value.charAt(0))) {
            return false;
        }
        for (int i = 1; i < end; i++) {
            char next = value.charAt(i);
            if (!isLetter(next) && !(next >= '0' && next <= '9') && next != '+' && next != '.' && next != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char next) {
        return (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    }

    /** Blank, tab and the line ends of ASCII. */
    private static boolean hasBlank(String value, int from) {
        for (int i = from; i < value.length(); i++) {
            char next = value.charAt(i);
            if (next == ' ' || (next >= '\t' && next <= '\r')) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Tree write(String value) {
        return Tree.of(value);
    }

    @Override
    public String example() {
        return max == 0 || max >= EXAMPLE.length()
                ? EXAMPLE
                : SHORT_EXAMPLE.substring(0, Math.min(max, SHORT_EXAMPLE.length()));
    }
}
