package io.orderlane.benchmarks.startup;

import io.orderlane.benchmarks.SectionHead;
import io.orderlane.benchmarks.Target;
import java.util.List;
import java.util.Map;

/** The section about starting, with its targets. */
final class StartUpSection {

    private static final String NOTES = """
            Milliseconds, least / median / most, the kinds taken in turns: from the launcher's start until `/readyz` answers 200 on a
            fresh SQLite file (`serve`, provider `auto`), or until the process has ended (`sign`, which uses the JDK's RSA).
            The targets are meant for an idle machine.
            """;

    private final Map<String, Starts> measured;

    /** By name. */
    StartUpSection(Map<String, Starts> measured) {
        this.measured = measured;
    }

    List<Target> targets() {
        return List.of(
                Target.atMost("`serve` ready, ms", 3000, starts("serve").medianWall()),
                Target.atMost("`sign` done, ms", 500, starts("sign").medianWall()));
    }

    String markdown(String loads) {
        StringBuilder page = SectionHead.of("Starting", "load " + loads, targets());
        page.append("\n| Start | Runs | Clock, ms | Processor, ms |\n|---|---|---|---|\n");
        measured.forEach((name, starts) ->
                page.append("| " + name + " | " + starts.all().size() + " | " + starts.cells() + " |\n"));
        return page.append('\n').append(NOTES).toString();
    }

    private Starts starts(String name) {
        Starts found = measured.get(name);
        if (found == null) {
            throw new IllegalStateException("The run has no " + name + "; it has " + measured.keySet() + ".");
        }
        return found;
    }
}
