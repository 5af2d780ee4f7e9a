package io.orderlane.benchmarks.startup;

import io.orderlane.benchmarks.SectionHead;
import io.orderlane.benchmarks.Target;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The section about starting, with its targets. */
final class StartUpSection {

    private static final double PERCENT = 100;
    private static final String NOTES = """
            Milliseconds, least / median / most, the kinds taken in turns: from the launcher's start until `/readyz` answers 200 on a
            fresh SQLite file (`serve`, provider `auto`), or until the process has ended (`sign`, which uses the JDK's RSA).
            "Without" keeps the JDK's own archive and leaves out only ours. The targets are meant for an idle machine; where the
            load is far above 0, the share of the processor time says more than the clock.
            """;

    private final Map<String, Starts> measured;

    /** By name, each with {@link StartUp#WITHOUT} appended for those without the archive. */
    StartUpSection(Map<String, Starts> measured) {
        this.measured = measured;
    }

    List<Target> targets() {
        Starts with = starts("serve");
        return List.of(
                Target.atMost("`serve` ready, ms", 1800, with.medianWall()),
                Target.atMost(
                        "… in % of the time without the archive",
                        60,
                        PERCENT
                                * with.medianWall()
                                / starts("serve" + StartUp.WITHOUT).medianWall()),
                Target.atMost("`sign` done, ms", 500, starts("sign").medianWall()));
    }

    String markdown(String loads) {
        StringBuilder page = SectionHead.of("Starting", "load " + loads, targets());
        page.append(String.format(
                Locale.ROOT,
                "%nProcessor time of `serve` in %% of that without the archive: %.1f.%n%n",
                PERCENT
                        * starts("serve").medianCpu()
                        / starts("serve" + StartUp.WITHOUT).medianCpu()));
        page.append("| Start | Runs | Clock, ms | Processor, ms |\n|---|---|---|---|\n");
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
