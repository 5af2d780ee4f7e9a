package io.orderlane.core.scenario;

/** The scheme a link should have, such as {@code alipayhk}. Others are allowed but doubtful: the pages disagree. */
public record ExpectedScheme(String scheme, Quirk quirk) {

    /** Whether a link has it; a blank link has none and is not doubted. */
    public boolean fits(String link) {
        return link.isEmpty() || link.regionMatches(true, 0, scheme + ":", 0, scheme.length() + 1);
    }
}
