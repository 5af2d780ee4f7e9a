package io.orderlane.core.provenance;

/**
 * A page of AlipayHK's developer documentation that a rule can be compared with.
 *
 * @param title the page's title, with the product it belongs to where the title alone is ambiguous
 */
public record DocPage(String title) {

    public DocPage {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A page needs a title that a reader can look for.");
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
