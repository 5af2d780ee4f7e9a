package io.orderlane.benchmarks.claims;

import java.util.List;

/**
 * A way to pick a hundred messages to send from a table with one row for each. The statements are ours, written after how
 * these libraries go about it; each has the indexes that serve it best.
 */
enum Shape {
    /** The textbook: due messages with no older one of the same order before them, oldest first; then marked. */
    OLDER_SIBLING(
            "`NOT EXISTS` an older one",
            true,
            true,
            "(next_at, id) WHERE state = 0",
            "(order_id, id) WHERE state < 2") {
        @Override
        String select() {
            return "SELECT e.id FROM event e WHERE e.state = 0 AND e.next_at <= ? AND NOT EXISTS (SELECT 1 FROM event o"
                    + " WHERE o.order_id = e.order_id AND o.state < 2 AND o.id < e.id) ORDER BY e.next_at, e.id LIMIT 100";
        }
    },
    /** After gruelbox transaction-outbox: the first of each order by a window over all that waits. Picks, marks nothing. */
    WINDOW("first of each by a window (gruelbox)", true, false, "(order_id, seq) WHERE state = 0") {
        @Override
        String select() {
            return "SELECT id, order_id, payload FROM (SELECT w.*, row_number() OVER (PARTITION BY order_id ORDER BY seq)"
                    + " AS place FROM event w WHERE state = 0) r WHERE place = 1 AND next_at <= ? LIMIT 100";
        }
    },
    /** After namastack-outbox: the orders with the oldest due message, grouped; then what waits in each. Marks nothing. */
    GROUPED(
            "orders by their oldest (namastack)",
            true,
            false,
            "(part, state, next_at)",
            "(order_id, created_at) WHERE state < 2") {
        @Override
        String select() {
            return "SELECT o.order_id FROM event o WHERE o.part IN (" + PARTITIONS
                    + ") AND o.state = 0 AND o.next_at <= ? AND NOT EXISTS (SELECT 1 FROM event b"
                    + " WHERE b.order_id = o.order_id AND b.state < 2 AND b.created_at < o.created_at)"
                    + " GROUP BY o.order_id ORDER BY min(o.created_at) LIMIT 100";
        }

        @Override
        String then() {
            return "SELECT id, payload FROM event WHERE order_id = ? AND state = 0 ORDER BY created_at";
        }
    },
    /** After db-scheduler's lock-and-fetch: whatever is due, in no order of anything; then marked. Keeps no order. */
    UNORDERED("lock-and-fetch, unordered (db-scheduler)", false, true, "(next_at) WHERE state = 0") {
        @Override
        String select() {
            return "SELECT e.id FROM event e WHERE e.state = 0 AND e.next_at <= ? ORDER BY e.next_at LIMIT 100";
        }
    };

    /** One process has all the partitions. */
    private static final String PARTITIONS = partitions();

    private final String label;
    private final boolean ordered;
    private final boolean marks;
    private final List<String> indexes;

    Shape(String label, boolean ordered, boolean marks, String... indexes) {
        this.label = label;
        this.ordered = ordered;
        this.marks = marks;
        this.indexes = List.of(indexes);
    }

    private static String partitions() {
        StringBuilder all = new StringBuilder("0");
        for (int i = 1; i < EventTable.PARTITIONS; i++) {
            all.append(", ").append(i);
        }
        return all.toString();
    }

    /** Picks; its parameter is the time. */
    abstract String select();

    /** What is asked for each row that was picked; empty where nothing is. */
    String then() {
        return "";
    }

    String label() {
        return label;
    }

    /** How many it picks while everything is down: without order it tries those behind the ones that wait. */
    int inAnOutage() {
        return ordered ? 0 : Claimed.ROOM;
    }

    /** Whether what is picked is marked as taken. */
    boolean marks() {
        return marks;
    }

    List<String> indexes() {
        return indexes;
    }
}
