package io.orderlane.core.scenario;

/**
 * The scheme a link is expected to have. Another one is allowed but doubtful, since the pages disagree about it.
 *
 * @param scheme such as {@code alipayhk}, without colon
 * @param quirk where the pages disagree
 */
public record ExpectedScheme(String scheme, Quirk quirk) {

    /** Whether a link has it; a blank link has none and is not doubted. */
    public boolean fits(String link) {
        return link.isEmpty() || link.regionMatches(true, 0, scheme + ":", 0, scheme.length() + 1);
    }
}
