package io.orderlane.core.provenance;

/**
 * How strictly rules bind, by where they come from. Our own rules always block.
 *
 * @param stated the force of rules that a page states; {@link Force#BLOCK} by default
 * @param inferred the force of rules that we concluded; {@link Force#WARN} by default
 */
public record Enforcement(Force stated, Force inferred) {

    /** Stated rules block, inferred rules advise. */
    public static final Enforcement DEFAULT = new Enforcement(Force.BLOCK, Force.WARN);

    /** The force of a rule with this source. */
    public Force of(Provenance source) {
        return switch (source.kind()) {
            case STATED -> stated;
            case INFERRED -> inferred;
            case OURS -> Force.BLOCK;
        };
    }
}
