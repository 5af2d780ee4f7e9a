package io.orderlane.core.check;

import io.orderlane.core.provenance.Enforcement;
import io.orderlane.core.provenance.Force;
import io.orderlane.core.provenance.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Collects what is found in one update and sorts it by the force of the rule. */
final class Findings {

    private final Enforcement enforcement;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Violation> warnings = new ArrayList<>();

    private final AtomicInteger moreViolations = new AtomicInteger();
    private final AtomicInteger moreWarnings = new AtomicInteger();

    Findings(Enforcement enforcement) {
        this.enforcement = enforcement;
    }

    /** Adds it with the force of its source. */
    void add(Violation violation) {
        add(violation.source(), () -> violation);
    }

    /** The same with words that are only made while the list is not full; true when it blocks. */
    boolean add(Provenance source, Supplier<Violation> words) {
        Force force = enforcement.of(source);
        if (force == Force.BLOCK) {
            block(words);
        } else if (force == Force.WARN) {
            advise(words);
        }
        return force == Force.BLOCK;
    }

    private void block(Supplier<Violation> words) {
        if (violations.size() < Unlisted.MOST) {
            violations.add(words.get());
        } else {
            moreViolations.incrementAndGet();
        }
    }

    private void advise(Supplier<Violation> words) {
        if (warnings.size() < Unlisted.MOST) {
            warnings.add(words.get());
        } else {
            moreWarnings.incrementAndGet();
        }
    }

    /** Adds it as advice, whatever its source. */
    void advise(Violation violation) {
        advise(() -> violation);
    }

    boolean nothingBlocks() {
        return violations.isEmpty();
    }

    Unlisted unlisted() {
        return new Unlisted(moreViolations.get(), moreWarnings.get());
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    List<Violation> warnings() {
        return List.copyOf(warnings);
    }
}
