package io.orderlane.persistence.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.port.Lanes;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The line {@code claim} of docs/chaos.md: what a claim costs, whatever waits. */
@EnabledIfSystemProperty(named = "chaos", matches = "all|claim")
final class ClaimChaosSuite {

    private static final PrintStream OUT = System.out;
    private static final int WARM_UP = 60;
    private static final double MOST_P99 = 20;
    private static final double MOST_IN_AN_OUTAGE = 1;
    private static final double MOST_GROWTH = 2;

    private final int rounds = Integer.getInteger("chaos.claim.rounds", 400);
    private final int each = Integer.getInteger("chaos.claim.each", 5);
    private final Backlog few = new Backlog(1000 / each, each, Lanes.LOOKAHEAD);
    private final Backlog many = new Backlog(Integer.getInteger("chaos.claim.lanes", 200_000), each, 1000);

    @TempDir
    Path folder;

    @Test
    void aClaimCostsTheSameWhateverWaitsInSqlite() {
        try (PiledUp small = PiledSqlite.in(folder.resolve("few.db"), few)) {
            long began = System.nanoTime();
            try (PiledUp large = PiledSqlite.in(folder.resolve("many.db"), many)) {
                measure("sqlite", small, large, began);
            }
        }
    }

    @Test
    void aClaimCostsTheSameWhateverWaitsInPostgresql() throws IOException {
        try (EmbeddedPostgres server = PiledPostgres.server();
                PiledUp small = PiledPostgres.on(server, "few", few)) {
            long began = System.nanoTime();
            try (PiledUp large = PiledPostgres.on(server, "many", many)) {
                measure("postgresql", small, large, began);
            }
        }
    }

    private void measure(String database, PiledUp small, PiledUp large, long began) {
        Duration filled = Duration.ofNanos(System.nanoTime() - began);
        Claims ofFew = new Claims(small, Backlog.WIDE);
        Claims ofMany = new Claims(large, Backlog.WIDE);
        inTurns(ofFew, ofMany, rounds);
        Claims ofShallow = new Claims(small, Backlog.DEEP);
        Claims ofDeep = new Claims(large, Backlog.DEEP);
        inTurns(ofShallow, ofDeep, rounds / 4);
        large.execute("UPDATE lane SET due_at = due_at + 3600000"); // every lane waits for its next try, in an hour
        Claims ofNoneAtOnce = ofNone(large);
        large.tidyUp();
        Claims ofNone = ofNone(large);
        OUT.println(String.format(
                Locale.ROOT,
                "chaos claim database=%s pending=%d lanes=%d filled=%ds few=%s many=%s times=%.2f shallow=%s deep=%s"
                        + " deepTimes=%.2f outageAtOnce=%s outage=%s load=%.1f",
                database,
                many.pending(),
                many.lanes(),
                filled.toSeconds(),
                ofFew.timings(),
                ofMany.timings(),
                growth(ofFew, ofMany),
                ofShallow.timings(),
                ofDeep.timings(),
                growth(ofShallow, ofDeep),
                ofNoneAtOnce.timings(),
                ofNone.timings(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        assertThat(growth(ofFew, ofMany)).as("growth of the median").isLessThanOrEqualTo(MOST_GROWTH);
        assertThat(growth(ofShallow, ofDeep))
                .as("growth with the depth of lanes")
                .isLessThanOrEqualTo(MOST_GROWTH);
        assertThat(ofNone.timings().median()).as("median in an outage, ms").isLessThanOrEqualTo(MOST_IN_AN_OUTAGE);
        assertThat(ofMany.timings().p99()).as("p99, ms").isLessThanOrEqualTo(MOST_P99);
    }

    /** So that what else the machine does hits both. */
    private static void inTurns(Claims one, Claims other, int rounds) {
        for (int i = -WARM_UP; i < rounds; i++) {
            one.claimAndSettle(i >= 0);
            other.claimAndSettle(i >= 0);
        }
    }

    private static double growth(Claims from, Claims to) {
        return to.timings().median() / from.timings().median();
    }

    private Claims ofNone(PiledUp store) {
        Claims claims = new Claims(store, Backlog.WIDE);
        for (int i = -WARM_UP; i < rounds; i++) {
            claims.claimNothing(i >= 0);
        }
        return claims;
    }
}
