package io.orderlane.benchmarks.stores;

/** A durable queue: delivers each update once, those of an order in their order, and writes down what became of it. */
interface Queue extends AutoCloseable {

    /** The stores that are compared. */
    enum Contender {
        ORDERLANE("Orderlane"),
        OUTBOX("transaction-outbox 4.2.268"),
        SCHEDULER("db-scheduler 16.12.0");

        private final String words;

        Contender(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Opens one in this database, makes its tables where they are missing, and runs this for each delivery. */
    static Queue open(Contender contender, String url, Runnable delivered) throws Exception {
        return switch (contender) {
            case ORDERLANE -> new OrderlaneQueue(url, delivered);
            case OUTBOX -> new OutboxQueue(url, delivered);
            case SCHEDULER -> new SchedulerQueue(url, delivered);
        };
    }

    /** How many threads deliver, and how many callers hand in. */
    int THREADS = 16;

    /** Updates of each order. */
    int UPDATES = 3;

    /** Takes an update in, durably before it returns. Those of an order come in their order, numbered from 0. */
    void accept(String orderNo, int number) throws Exception;

    /** Begins to deliver. Until then updates are taken in and wait. */
    void start();

    @Override
    void close();
}
