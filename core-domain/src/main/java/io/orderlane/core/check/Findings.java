package io.orderlane.core.check;

import io.orderlane.core.provenance.Enforcement;
import io.orderlane.core.provenance.Force;
import java.util.ArrayList;
import java.util.List;

/** Collects what is found in one update and sorts it by the force of the rule. */
final class Findings {

    private final Enforcement enforcement;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Violation> warnings = new ArrayList<>();

    Findings(Enforcement enforcement) {
        this.enforcement = enforcement;
    }

    /** Adds it with the force of its source. */
    void add(Violation violation) {
        Force force = enforcement.of(violation.source());
        if (force == Force.BLOCK) {
            violations.add(violation);
        } else if (force == Force.WARN) {
            warnings.add(violation);
        }
    }

    /** Adds it as advice, whatever its source. */
    void advise(Violation violation) {
        warnings.add(violation);
    }

    boolean nothingBlocks() {
        return violations.isEmpty();
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    List<Violation> warnings() {
        return List.copyOf(warnings);
    }
}
