package io.orderlane.core.provenance;

/** A rule of ours, decided for our own API; {@code because}: why we have it. */
public record Ours(String because) implements Provenance {

    @Override
    public String describe() {
        return "ours: " + because;
    }

    @Override
    public Kind kind() {
        return Kind.OURS;
    }
}
