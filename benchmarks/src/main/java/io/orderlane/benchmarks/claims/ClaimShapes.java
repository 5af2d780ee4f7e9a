package io.orderlane.benchmarks.claims;

import io.orderlane.benchmarks.database.BenchDatabase;
import io.orderlane.benchmarks.database.Filling;
import io.orderlane.benchmarks.database.Scratch;
import io.orderlane.benchmarks.stores.BenchRun;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Our claim beside the shapes that others use to find what to send next, while little waits, while much waits, and while
 * everything is down; and our settling in one commit beside one commit for each.
 *
 * <p>Arguments: the page to write (default {@code docs/performance.md}); or {@code --quick}, which writes none.
 */
public final class ClaimShapes {

    private static final int EACH = 5;

    private final Filling few = new Filling(200, EACH, 0, true);
    private final Filling many;
    private final Turns turns;

    private ClaimShapes(boolean quick) {
        many = new Filling(quick ? 4_000 : 200_000, EACH, 0, true);
        turns = quick ? new Turns(5, 20, Duration.ofSeconds(3)) : new Turns(60, 200, Duration.ofSeconds(8));
    }

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        System.exit(run(new BenchRun(args)));
    }

    private static int run(BenchRun run) throws Exception {
        ClaimShapes bench = new ClaimShapes(run.quick());
        StringBuilder tables = new StringBuilder();
        try (Scratch scratch = Scratch.make()) {
            for (BenchDatabase.Opener opener : BenchDatabase.all(scratch.folder())) {
                try (BenchDatabase database = opener.open()) {
                    bench.on(database, tables);
                }
            }
            return run.finish("claims", "Ways to pick what to send", scratch.fileSystem(), List.of(), tables + NOTES);
        }
    }

    private void on(BenchDatabase database, StringBuilder tables) throws SQLException {
        StringBuilder rows = new StringBuilder();
        try (OurLanes ofFew = new OurLanes(database.store("few", few));
                OurLanes ofMany = new OurLanes(database.store("many", many));
                OurLanes down = new OurLanes(database.store("down", many))) {
            down.outage();
            BenchRun.log(database.name() + ": ours is filled");
            for (Shape shape : Shape.values()) {
                rows.append(beside(database, shape, ofFew, ofMany, down));
            }
            rows.append(settling(ofMany));
        }
        tables.append("\n")
                .append(database.describe())
                .append(":\n\n")
                .append(head())
                .append(rows);
    }

    private String beside(BenchDatabase database, Shape shape, OurLanes ofFew, OurLanes ofMany, OurLanes down)
            throws SQLException {
        String name = shape.name().toLowerCase(Locale.ROOT);
        String payload = Filling.payload();
        try (EventTable fewEvents = EventTable.filled(database, name + "_few", shape, few, payload);
                EventTable manyEvents = EventTable.filled(database, name + "_many", shape, many, payload)) {
            List<Double> up = turns.claims(Claimed.ROOM, List.of(ofFew, ofMany, fewEvents, manyEvents));
            manyEvents.outage();
            double ours = turns.claims(0, List.of(down)).get(0);
            double theirs =
                    turns.claims(shape.inAnOutage(), List.of(manyEvents)).get(0);
            BenchRun.log(database.name() + ": " + shape.label() + " is done");
            return row(shape.label(), up.get(2), up.get(3), theirs)
                    + row("… ours beside it", up.get(0), up.get(1), ours)
                    + times(up, theirs / ours);
        } finally {
            database.drop(name + "_few");
            database.drop(name + "_many");
        }
    }

    private static String row(String label, double few, double many, double down) {
        return String.format(Locale.ROOT, "| %s | %.2f | %.2f | %.1f | %.2f |%n", label, few, many, many / few, down);
    }

    private static String times(List<Double> up, double down) {
        return String.format(
                Locale.ROOT,
                "| … times ours | %.1f | %.1f | | %,.0f |%n",
                up.get(2) / up.get(0),
                up.get(3) / up.get(1),
                down);
    }

    private String settling(OurLanes lanes) throws SQLException {
        lanes.claim();
        List<Double> millis =
                turns.medians(List.of(lanes::deliver, lanes::deliverOneByOne), List.of(lanes::claim, lanes::claim));
        lanes.putBack();
        return String.format(
                Locale.ROOT,
                "%nSettling 100 deliveries: %.2f ms in one commit, %.2f ms in one commit each, which is %.1f times as much.%n",
                millis.get(0),
                millis.get(1),
                millis.get(1) / millis.get(0));
    }

    private String head() {
        return String.format(Locale.ROOT, """
                | Picking 100, ms (median) | %,d wait | %,d wait | Times | Everything down |
                |---|---|---|---|---|
                """, few.allPending(), many.allPending());
    }

    private static final String NOTES = """

            Five notifications of each order wait; the largest store has 200,000 orders. "Everything down": the first of each order
            waits for its next try, so there is nothing to pick but for the shape that keeps no order, which picks followers.
            The statements are written for this bench after how the named libraries go about it, in tables of one row for each
            notification with the indexes that serve them best, so they tell about the shape and not about the library. Those of
            gruelbox and namastack only pick: unlike ours, they mark and hold nothing. Ours is the claim through its port: it
            holds the orders by lease and fence and brings all that waits in each. Rounds are taken in turns, at most 200 and none
            after eight seconds, so a way that takes seconds has few; on SQLite no claim, ours included, waits for the disk.
            """;
}
