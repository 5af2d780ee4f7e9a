package io.orderlane.benchmarks.stores;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * By db-scheduler: a task is written down with its update in one transaction and found by polling, with the strategy
 * that its documentation recommends for many tasks. The library keeps no order of tasks; the table does.
 */
final class SchedulerQueue implements Queue {

    private static final Duration POLL = Duration.ofMillis(100);
    /** Of the threads: when more is fetched, and how much. */
    private static final double LOWER = 0.5;

    private static final double UPPER = 4.0;

    private static final String TABLE = "CREATE TABLE IF NOT EXISTS scheduled_tasks (task_name text NOT NULL,"
            + " task_instance text NOT NULL, task_data bytea, execution_time timestamptz, picked boolean NOT NULL,"
            + " picked_by text, last_success timestamptz, last_failure timestamptz, consecutive_failures integer,"
            + " last_heartbeat timestamptz, version bigint NOT NULL, priority smallint, state text,"
            + " PRIMARY KEY (task_name, task_instance));"
            + "CREATE INDEX IF NOT EXISTS execution_time_idx ON scheduled_tasks (execution_time);"
            + "CREATE INDEX IF NOT EXISTS last_heartbeat_idx ON scheduled_tasks (last_heartbeat)";

    private final HikariDataSource pool;
    private final Runnable delivered;
    private final ThreadLocal<Connection> bound = new ThreadLocal<>();
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;
    private final SchedulerClient client;

    SchedulerQueue(String url, Runnable delivered) throws SQLException {
        this.pool = OrderTable.pool(url);
        this.delivered = delivered;
        OrderTable.create(pool, TABLE);
        this.task = Tasks.oneTime("send")
                .execute((instance, context) -> send(instance.getId().replaceAll("/.*", "")));
        this.scheduler = Scheduler.create(pool, task)
                .threads(THREADS)
                .pollingInterval(POLL)
                .pollUsingLockAndFetch(LOWER, UPPER)
                .build();
        this.client =
                SchedulerClient.Builder.create(ofTheCallersTransaction(), task).build();
    }

    /** Gives the caller's own connection and leaves the end of its transaction to it, as Spring's proxy does. */
    private DataSource ofTheCallersTransaction() {
        return proxy(DataSource.class, (source, method, arguments) -> {
            Connection connection = bound.get();
            if (connection == null || !method.getName().equals("getConnection")) {
                return method.invoke(pool, arguments);
            }
            return proxy(Connection.class, (same, call, given) -> {
                try {
                    return call.getName().equals("close") ? null : call.invoke(connection, given);
                } catch (InvocationTargetException failure) {
                    throw failure.getCause();
                }
            });
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public void accept(String orderNo, int number) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            bound.set(connection);
            OrderTable.insert(connection, orderNo, number);
            client.scheduleIfNotExists(task.instance(orderNo + "/" + number), Instant.now());
            connection.commit();
        } finally {
            bound.remove();
        }
    }

    /** The library deletes the task in a transaction of its own after this one. */
    private void send(String orderNo) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            OrderTable.deliverNext(connection, orderNo, delivered);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void start() {
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
        pool.close();
    }
}
