package io.orderlane.benchmarks.sdk;

import io.orderlane.benchmarks.SectionHead;
import io.orderlane.benchmarks.Target;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The section that holds our gateway against the vendor's client. */
final class SdkSection {

    private static final double PROMISED = 2.5;

    private static final String NOTES = """
            One order service body of a ride, the same bytes, keys and peer for all; the peer answers with a signature made
            beforehand, which every side is seen to verify: given another public key, none of them delivers. Each side is a
            process of its own with the same flags; the CPU is the whole process's, compiler and collector too. Medians of
            windows that alternate between the sides; ratios are medians of the rounds' ratios. The compiler's
            time is by the clock, so on a busy machine it waits and may exceed the CPU; where it is not small, a side was not warm.

            - *Plain text*: the SDK (2.0.45) with its sending step replaced, which it lets be replaced, since its own speaks TLS
              only. It writes, signs, verifies and reads by its own code, with the JDK's provider and a key it parses
              each time; ours sends over the same `HttpURLConnection` and as little else as can be. The best case for it.
            - *As published*: over TLS, unchanged, trusting any certificate as it does. Ours over TLS checks the certificate.
            - *Orderlane's gateway* does just what the SDK does: it writes the body, signs, sends, verifies and reads.
            - *The whole service* also reads the update over HTTP, checks it, keeps it durably, claims, settles and remembers; measured
              right after the rounds, as the end-to-end bench measures it (two rides on the order service to one bill on the
              contract card). It is held against the SDK's bare call in plain text, which keeps nothing.
            """;

    private final Map<Side, Score> scores;
    private final double wholeMicros;

    /** With what each side came to, and CPU microseconds of the whole service for a delivery. */
    SdkSection(Map<Side, Score> scores, double wholeMicros) {
        this.scores = scores;
        this.wholeMicros = wholeMicros;
    }

    /** The hard one: a durable acceptance and a delivery of ours against a bare call of theirs. */
    Target target() {
        return Target.atLeast(
                "the whole service's deliveries per CPU second, times the official SDK's bare calls",
                PROMISED,
                of(Side.SDK).cpuMicros() / wholeMicros);
    }

    String markdown(String loads) {
        StringBuilder page = SectionHead.of("Beside the official SDK", "load " + loads, List.of(target()));
        page.append(
                        "\n| To the peer by | Who | CPU µs each | compiler at work, µs | each CPU second | times the SDK | a second | under way |")
                .append(" connections each |\n|---|---|---|---|---|---|---|---|---|\n");
        scores.forEach((side, score) -> page.append(row(side, score)));
        page.append(wholeRow());
        scores.forEach((side, score) -> page.append(tried(side, score)));
        return page.append('\n').append(NOTES).toString();
    }

    private String row(Side side, Score score) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,.0f | %,.0f | %,.0f | %.2f | %,.0f | %d | %s |%n",
                side.tls() ? "TLS" : "plain text",
                side.label(),
                score.cpuMicros(),
                score.compiledMicros(),
                score.perCpuSecond(),
                times(side),
                score.perSecond(),
                score.atOnce(),
                Double.isNaN(score.connectionsEach())
                        ? ""
                        : String.format(Locale.ROOT, "%.2f", score.connectionsEach()));
    }

    private String wholeRow() {
        return String.format(
                Locale.ROOT,
                "| plain text | the whole service, `auto`, SQLite | %,.0f | | %,.0f | %.2f | | | |%n",
                wholeMicros,
                1e6 / wholeMicros,
                of(Side.SDK).cpuMicros() / wholeMicros);
    }

    private static String tried(Side side, Score score) {
        return score.tried().isEmpty()
                ? ""
                : "\nTried, " + side.label() + ", deliveries each CPU second: " + score.tried() + ".\n";
    }

    private double times(Side side) {
        return of(side).timesAsMany(of(side.peerOf()));
    }

    private Score of(Side side) {
        return Objects.requireNonNull(scores.get(side), side::name);
    }
}
