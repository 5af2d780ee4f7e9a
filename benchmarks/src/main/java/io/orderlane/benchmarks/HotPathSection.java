package io.orderlane.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The section about single steps of the hot path, with their targets. */
final class HotPathSection {

    private static final String NOTES = """
            A row is CPU time of the measuring thread for one call in nanoseconds (least / median / most of the iterations) and
            bytes allocated. Ratios are of medians in this one run. `RuleCheck.orderlane` reads and checks the fields, which is
            the work the two validators do, and the head, normalises and takes the fingerprint (SHA-256). The decision's peers
            have one transition for each allowed pair of the ride's statuses. `jacksonTree` writes the finished order service
            body and nothing else.
            """;

    private final Map<String, Measured> measured;

    HotPathSection(Map<String, Measured> measured) {
        this.measured = measured;
    }

    List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        targets.add(Target.atMost("status decision, ns", 9, median("StatusDecision.orderlane")));
        targets.add(Target.atLeast(
                "… times faster than COLA", 8, ratio("StatusDecision.colaFire", "StatusDecision.orderlane")));
        targets.add(Target.atLeast(
                "… times faster than stateless4j", 8, ratio("StatusDecision.stateless4j", "StatusDecision.orderlane")));
        return targets;
    }

    String markdown(String loads) {
        StringBuilder page = SectionHead.of("Steps of the hot path", "load " + loads, targets());
        page.append(String.format(
                "%nThe whole check of parsed data: %.1f times faster than Hibernate Validator, %.1f times faster than JSON Schema.%n%n",
                ratio("RuleCheck.hibernateValidator", "RuleCheck.orderlane"),
                ratio("RuleCheck.jsonSchema", "RuleCheck.orderlane")));
        page.append("| Step | CPU ns | Bytes |\n|---|---|---|\n");
        measured.values()
                .forEach(one -> page.append("| ")
                        .append(one.name())
                        .append(" | ")
                        .append(one.cells())
                        .append(" |\n"));
        return page.append('\n').append(NOTES).toString();
    }

    private double median(String name) {
        Measured found = measured.get(name);
        if (found == null) {
            throw new IllegalStateException("The run has no " + name + "; it has " + measured.keySet() + ".");
        }
        return found.median();
    }

    private double ratio(String peer, String ours) {
        return median(peer) / median(ours);
    }
}
