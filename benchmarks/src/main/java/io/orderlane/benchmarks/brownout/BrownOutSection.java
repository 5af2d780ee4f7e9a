package io.orderlane.benchmarks.brownout;

import io.orderlane.benchmarks.SectionHead;
import io.orderlane.benchmarks.Target;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The section about brown-outs, with its targets. */
final class BrownOutSection {

    private static final double OF_WHAT_CAN_BE = 0.8;
    private static final double ALL = 100;

    private static final String NOTES = """
            One service on SQLite with its defaults; the peer answers after 5 to 80 ms and a share of everything badly: HTTP 500, a
            signed U, no signature, or a closed connection. Service, peer and load share the processors of one machine, so a bad
            answer costs what a good one does. Windows alternate between clean and not; the clean rate of one is the mean of its two
            neighbours. With a share p of bad answers at most 1 - p of it can be delivered.
            """;

    private final List<Window> windows;

    BrownOutSection(List<Window> windows) {
        this.windows = windows;
    }

    /** Of the mean of the clean windows before and after this one. */
    private double share(int at) {
        return 2
                * windows.get(at).perSecond()
                / (windows.get(at - 1).perSecond() + windows.get(at + 1).perSecond());
    }

    List<Target> targets() {
        return IntStream.range(0, windows.size())
                .filter(at -> windows.get(at).badPercent() > 0)
                .mapToObj(at -> target(windows.get(at).badPercent(), share(at)))
                .toList();
    }

    private static Target target(int badPercent, double share) {
        return Target.atLeast(
                "share of the clean rate, " + badPercent + " % bad answers",
                OF_WHAT_CAN_BE * (1 - badPercent / ALL),
                share);
    }

    String markdown(String remarks) {
        StringBuilder page = SectionHead.of("Brown-outs", remarks, targets());
        page.append(
                "\n| Bad answers, % | Delivered a second | Sent a second | CPU µs a send | Fewest waiting |\n|---|---|---|---|---|\n");
        windows.forEach(window -> page.append(String.format(
                Locale.ROOT,
                "| %d | %.0f | %.0f | %.0f | %d |\n",
                window.badPercent(),
                window.perSecond(),
                window.sentPerSecond(),
                window.microsForEachSend(),
                window.fewestWaiting())));
        return page.append('\n').append(NOTES).toString();
    }
}
