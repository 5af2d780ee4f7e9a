package io.orderlane.core.provenance;

/** A page states it; {@code place}: the heading, table or field on that page. */
public record Stated(DocPage page, String place) implements Provenance {

    @Override
    public String describe() {
        return "stated: " + page + ", " + place;
    }

    @Override
    public Kind kind() {
        return Kind.STATED;
    }
}
