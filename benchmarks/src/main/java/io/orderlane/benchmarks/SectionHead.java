package io.orderlane.benchmarks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What a section of the page begins with: when and where it was measured, and what became of its targets. */
public final class SectionHead {

    private static final String TARGETS = "| Target | Promised | Found | |\n|---|---|---|---|\n";

    private SectionHead() {}

    /**
     * The beginning of a section, to be gone on with.
     *
     * @param remarks what else belongs to the line about the machine, such as its load
     * @param targets none when nothing was promised
     */
    public static StringBuilder of(String title, String remarks, List<Target> targets) {
        StringBuilder page = new StringBuilder("## " + title + "\n\n");
        page.append(Instant.now().truncatedTo(ChronoUnit.MINUTES))
                .append(" · ")
                .append(Machine.describe())
                .append(" · ")
                .append(remarks)
                .append("\n\n");
        if (!targets.isEmpty()) {
            page.append(TARGETS);
            targets.forEach(target -> page.append(target.row()));
        }
        return page;
    }
}
