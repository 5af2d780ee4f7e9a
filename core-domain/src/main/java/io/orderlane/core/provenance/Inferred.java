package io.orderlane.core.provenance;

/** We conclude it from {@code because}; no page states it, so by default it only advises. */
public record Inferred(String because) implements Provenance {

    @Override
    public String describe() {
        return "inferred: " + because;
    }

    @Override
    public Kind kind() {
        return Kind.INFERRED;
    }
}
