package io.orderlane.benchmarks.stores;

import com.gruelbox.transactionoutbox.Dialect;
import com.gruelbox.transactionoutbox.Instantiator;
import com.gruelbox.transactionoutbox.Persistor;
import com.gruelbox.transactionoutbox.ThreadLocalContextTransactionManager;
import com.gruelbox.transactionoutbox.TransactionManager;
import com.gruelbox.transactionoutbox.TransactionOutbox;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * By transaction-outbox: a task is written with its update and run right after the commit; what did not run is found
 * later by a polling thread, as its documentation says. This version has no topics, which would keep the order; the
 * table keeps it.
 */
final class OutboxQueue implements Queue {

    private static final Duration AGAIN_AFTER = Duration.ofSeconds(5);
    private static final int PAUSE_MILLIS = 50;
    private static final int WORK_WAITING = 4096;

    /** What a task does; an interface, so that the library needs no generated classes. */
    public interface Sender {

        /** Sends the order's next update. */
        void send(String orderNo);
    }

    private final HikariDataSource pool;
    private final Runnable delivered;
    private final ThreadLocalContextTransactionManager transactions;
    private final TransactionOutbox outbox;
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WORK_WAITING),
            new ThreadPoolExecutor.CallerRunsPolicy());
    private volatile boolean running;

    OutboxQueue(String url, Runnable delivered) throws SQLException {
        this.pool = OrderTable.pool(url);
        this.delivered = delivered;
        OrderTable.create(pool, "SELECT 1");
        this.transactions = TransactionManager.fromDataSource(pool);
        Sender sender = this::send;
        this.outbox = TransactionOutbox.builder()
                .transactionManager(transactions)
                .persistor(Persistor.forDialect(Dialect.POSTGRESQL_9))
                .instantiator(Instantiator.using(type -> sender))
                .submitter((entry, work) -> {
                    if (running) {
                        workers.execute(() -> work.accept(entry));
                    }
                })
                .attemptFrequency(AGAIN_AFTER)
                .build();
    }

    @Override
    public void accept(String orderNo, int number) throws SQLException {
        transactions.inTransactionThrows(transaction -> {
            OrderTable.insert(transaction.connection(), orderNo, number);
            outbox.schedule(Sender.class).send(orderNo);
        });
    }

    /** In the transaction in which the library deletes the task. */
    private void send(String orderNo) {
        try {
            transactions.requireTransaction(
                    transaction -> OrderTable.deliverNext(transaction.connection(), orderNo, delivered));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread flusher = new Thread(this::flush, "outbox-flusher");
        flusher.setDaemon(true);
        flusher.start();
    }

    private void flush() {
        try {
            while (running) {
                if (!outbox.flush()) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        running = false;
        workers.shutdown();
        pool.close();
    }
}
