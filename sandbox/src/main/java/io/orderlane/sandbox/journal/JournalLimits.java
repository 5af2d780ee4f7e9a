package io.orderlane.sandbox.journal;

/** How many entries and bytes of bodies the journal keeps; the oldest go first, and an entry outlives its body. */
public record JournalLimits(int entries, long bodyBytes) {

    public JournalLimits {
        if (entries < 1 || bodyBytes < 0) {
            throw new IllegalArgumentException("the journal keeps at least 1 entry and 0 body bytes");
        }
    }

    /** A million entries, 256 MiB of bodies. */
    public static JournalLimits standard() {
        return new JournalLimits(1_000_000, 256L << 20);
    }
}
