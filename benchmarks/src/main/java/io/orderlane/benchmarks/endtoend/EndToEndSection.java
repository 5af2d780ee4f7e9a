package io.orderlane.benchmarks.endtoend;

import io.orderlane.alipayhk.signing.ProviderChoice;
import io.orderlane.benchmarks.SectionHead;
import io.orderlane.benchmarks.Spread;
import io.orderlane.benchmarks.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The section about the whole service, with its targets. */
final class EndToEndSection {

    private static final String NOTES = """
            The service, a peer that answers with a pre-made signature, and the load share the processors of one machine, each in
            a process of its own; the load keeps up to 384 updates waiting, of 512 that may be in flight, two rides on the order service to one bill on the
            contract card. Figures are least / median / most of the windows. CPU is user and system time of the service's process,
            by what its threads are for, with accepting, JIT and GC in it; ratios are of medians. One signature is that of one
            thread alone, the limit that of as many threads as processors with nothing else running, both measured before and
            after the windows with the service's own signer. "Others" is what other processes and the host took of the machine:
            rates suffer from it, CPU hardly. Afterwards the database must say of every accepted update that it was delivered.
            """;

    /** The share that others may take of a machine whose rates are to mean something. */
    private static final double QUIET = 0.1;

    private static final String BUSY = """

            **The machine was busy with something else: rates, and what is held against the limit, say little.** A service has
            more threads than the loop that the limit was measured with, so it gets more of a busy machine.
            """;

    /** The share of JIT in what is measured from which on a service counts as not yet warm. */
    private static final double COLD = 0.1;

    private static final String NOT_WARM = """

            **%s: not warm, the JIT compilers took %.0f %% of the CPU.** The figure is that of a service that was just started.
            """;

    private final List<Result> results;

    EndToEndSection(List<Result> results) {
        this.results = List.copyOf(results);
    }

    List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        results.stream().filter(Predicate.not(result -> isUnsigned(result))).forEach(result -> signed(result, targets));
        results.stream()
                .filter(result -> isUnsigned(result) && result.setup().instances() > 1)
                .forEach(many -> shared(many, targets));
        return targets;
    }

    private static boolean isUnsigned(Result result) {
        return !result.setup().signs();
    }

    private static void signed(Result result, List<Target> targets) {
        String title = result.setup().title();
        if (result.setup().store() == Setup.Store.POSTGRESQL) {
            targets.add(Target.atMost(title + ": CPU per delivery / one signature", 1.8, result.cpuRatio()));
        } else if (result.setup().provider() == ProviderChoice.ACCP) {
            targets.add(Target.atMost(title + ": CPU per delivery / one signature", 1.5, result.cpuRatio()));
            targets.add(Target.atLeast(title + ": deliveries / signing limit", 0.55, result.rateRatio()));
        } else if (result.setup().provider() == ProviderChoice.JDK) {
            targets.add(Target.atLeast(title + ": deliveries / signing limit", 0.70, result.rateRatio()));
        }
    }

    private void shared(Result many, List<Target> targets) {
        results.stream()
                .filter(one -> isUnsigned(one) && one.setup().instances() == 1)
                .forEach(one -> targets.add(Target.atLeast(
                        many.setup().title() + " / one",
                        1.0,
                        many.rate().median() / one.rate().median())));
    }

    String markdown(String loads) {
        StringBuilder page = SectionHead.of("End to end", "load " + loads, targets());
        page.append("\n| Setup | Deliveries/s | of the limit of | CPU µs per delivery | of one signature's")
                .append(
                        " | Database µs | Peer µs | Load µs | Others | Tried again |\n|---|---|---|---|---|---|---|---|---|---|\n");
        results.forEach(result -> page.append(row(result)));
        if (results.stream().anyMatch(result -> others(result) > QUIET)) {
            page.append(BUSY);
        }
        results.stream()
                .filter(result -> jit(result) > COLD)
                .forEach(cold -> page.append(number(NOT_WARM, cold.setup().title(), jit(cold) * 100)));
        results.forEach(result -> page.append(parts(result)));
        return page.append('\n').append(NOTES).toString();
    }

    private static String row(Result result) {
        boolean signs = result.setup().signs();
        return "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %d |\n"
                .formatted(
                        result.setup().title(),
                        result.rate().text(),
                        signs
                                ? number(
                                        "%.2f of %,.0f",
                                        result.rateRatio(), result.limit().perSecond())
                                : "–",
                        result.micros().text(),
                        signs
                                ? number(
                                        "%.2f of %,.0f (%,.0f with all threads)",
                                        result.cpuRatio(),
                                        result.limit().aloneMicros(),
                                        result.limit().togetherMicros())
                                : "–",
                        median(result.spread(window -> window.each(window.databaseNanos()))),
                        median(result.spread(window -> window.each(window.peerNanos()))),
                        median(result.spread(window -> window.each(window.loadNanos()))),
                        number("%.0f %%", others(result) * 100),
                        result.again());
    }

    private static double others(Result result) {
        return result.spread(Window::othersShare).median();
    }

    private static double jit(Result result) {
        return result.spread(window -> window.share("JIT")).median();
    }

    private static String median(Spread spread) {
        return number("%,.0f", spread.median());
    }

    private static String number(String form, Object... figures) {
        return String.format(Locale.ROOT, form, figures);
    }

    private static String parts(Result result) {
        StringBuilder table = new StringBuilder("\n" + result.setup().title()
                + ", CPU µs per delivery by part:\n\n| Threads | least / median / most |\n|---|---|\n");
        result.parts().forEach((name, spread) -> {
            if (Math.abs(spread.most()) >= 0.5) {
                table.append("| ")
                        .append(name)
                        .append(" | ")
                        .append(spread.text())
                        .append(" |\n");
            }
        });
        return table.toString();
    }
}
