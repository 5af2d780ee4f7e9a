package io.orderlane.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The page {@code docs/performance.md}: one section for each bench, between markers, so that each writes its own and leaves
 * the others alone.
 */
public final class PerformancePage {

    private static final String HEAD = """
            # Performance

            Written by the benches of `benchmarks`, each section by its own; see its README. Do not edit a section by hand.
            Absolute figures move up to twofold with what else a machine does: compare within one section.
            """;

    private final Path file;

    /** This file. */
    public PerformancePage(Path file) {
        this.file = file;
    }

    /** Writes the section of this name, in its place or at the end. */
    public void write(String section, String markdown) throws IOException {
        String page = Files.exists(file) ? Files.readString(file) : HEAD;
        String begin = "<!-- bench:" + section + " -->";
        String end = "<!-- /bench:" + section + " -->";
        String text = begin + "\n" + markdown.strip() + "\n" + end;
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from >= 0 && to < from) {
            throw new IOException(file + ": section " + section + " begins but does not end; add \"" + end + "\"");
        }
        Files.writeString(
                file,
                from < 0
                        ? page.stripTrailing() + "\n\n" + text + "\n"
                        : page.substring(0, from) + text + page.substring(to + end.length()));
    }
}
