package io.orderlane.benchmarks.accepting;

import io.orderlane.benchmarks.Percentiles;
import io.orderlane.benchmarks.SectionHead;
import io.orderlane.benchmarks.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The section about accepting, with its targets. */
final class AcceptingSection {

    /** Single updates a second. */
    static final int PROMISED_SINGLES = 2_500;

    private static final String NOTES = """
            SQLite, each answer after its durable commit; service, peer and load share the processors of one machine. For the
            rates of accepting and the time to an answer both routes are paused, so nothing is delivered. NDJSON comes over four
            connections in bodies of 128 lines, single updates over 64 connections; rates are least / median / most of the
            windows. The time to an answer counts from when the request was planned, at half of the promised single rate and of
            the one just found, whether or not earlier ones are answered. The time to the wire is from the answer at the load to the first byte
            at the peer, each update a new order, at half of the deliveries a second that were just found with signing; an update
            that was on its way before its answer came counts as 0. Times are medians of the runs.
            """;

    private final AcceptingFigures found;

    AcceptingSection(AcceptingFigures found) {
        this.found = found;
    }

    List<Target> targets() {
        return List.of(
                Target.atLeast(
                        "accepted updates/s, NDJSON",
                        5_000,
                        found.lines().perSecond().median()),
                Target.atLeast(
                        "accepted updates/s, one a request at 64 connections",
                        PROMISED_SINGLES,
                        found.singles().perSecond().median()),
                Target.atMost(
                        "time to an answer at 1,250/s, half of that promise, p99, ms",
                        25,
                        AcceptingFigures.median(found.promised(), Percentiles::p99)),
                Target.atMost(
                        "accepted to first byte on the wire, p50, ms",
                        20,
                        AcceptingFigures.median(found.wire(), Percentiles::p50)),
                Target.atMost("… p99, ms", 250, AcceptingFigures.median(found.wire(), Percentiles::p99)));
    }

    String markdown(String loads) {
        StringBuilder page = SectionHead.of("Accepting", "load " + loads, targets());
        page.append("\n| | A second | CPU µs each | of which |\n|---|---|---|---|\n");
        rate("NDJSON", found.lines(), page);
        rate("one a request", found.singles(), page);
        rate("accepted and delivered", found.deliveries(), page);
        page.append("\n| ms | p50 | p99 | most |\n|---|---|---|---|\n");
        times("to an answer at 1,250/s", found.promised(), page);
        times("to an answer at half of the rate found", found.answers(), page);
        times("from answer to wire", found.wire(), page);
        return page.append('\n').append(NOTES).toString();
    }

    private static void rate(String name, Rate rate, StringBuilder page) {
        String parts = rate.micros().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .filter(part -> part.getValue() >= 0.5)
                .map(part -> String.format(Locale.ROOT, "%s %.0f", part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
        page.append(String.format(
                Locale.ROOT, "| %s | %s | %.0f | %s |\n", name, rate.perSecond().text(), rate.microsInAll(), parts));
    }

    private static void times(String name, List<Percentiles> runs, StringBuilder page) {
        page.append(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f |\n",
                name,
                AcceptingFigures.median(runs, Percentiles::p50),
                AcceptingFigures.median(runs, Percentiles::p99),
                AcceptingFigures.median(runs, Percentiles::most)));
    }
}
