package io.orderlane.core.provenance;

/**
 * We conclude it; no page states it, so by default it only advises.
 *
 * @param because what it is concluded from
 */
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
