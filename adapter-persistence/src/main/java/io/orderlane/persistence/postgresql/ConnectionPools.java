package io.orderlane.persistence.postgresql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens pools of connections with time-outs, so that a database in trouble is noticed and not waited for. */
final class ConnectionPools {

    /** More would only wait for each other: few threads write, each for many callers. */
    private static final int WRITERS = 6;

    private static final int READERS = 4;
    private static final int PATIENCE_MILLIS = 5_000;

    /** The most connections a process has. */
    static final int MOST = WRITERS + READERS;

    /** Time-outs in seconds, after which a connection that does not answer is given up. */
    static final Map<String, String> PATIENCE =
            Map.of("connectTimeout", "3", "loginTimeout", "4", "socketTimeout", "10", "tcpKeepAlive", "true");

    /**
     * Every statement finds its rows by an index. A plan lasts as long as the statistics it was made with. A table that
     * was small then, and best read whole, may be large a minute later and would still be read whole, a thousand times
     * a second.
     */
    static final String BY_INDEX = "SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off";

    /** Our statements are short: compiling one would cost more than running it. */
    static final String COMMON = """
            SET statement_timeout = '5s'; SET lock_timeout = '2s'; SET idle_in_transaction_session_timeout = '30s';
            SET jit = off;
            """ + BY_INDEX;

    /** What is answered must be durable, whatever the server's default; a stricter default stays. */
    static final String DURABLE = """
            ; SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'
            """;

    private ConnectionPools() {}

    static PooledSessions writing(String url, String user, @Nullable String password, String node) {
        HikariConfig config = common(url, user, password, node);
        config.setPoolName("orderlane-writers");
        config.setMaximumPoolSize(WRITERS);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionInitSql(COMMON + DURABLE);
        return new PooledSessions(new HikariDataSource(config));
    }

    /** Each transaction sees one consistent state. */
    static PooledSessions reading(String url, String user, @Nullable String password, String node) {
        HikariConfig config = common(url, user, password, node);
        config.setPoolName("orderlane-readers");
        config.setMaximumPoolSize(READERS);
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        config.setReadOnly(true);
        config.setConnectionInitSql(COMMON);
        return new PooledSessions(new HikariDataSource(config));
    }

    private static HikariConfig common(String url, String user, @Nullable String password, String node) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setAutoCommit(false);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setInitializationFailTimeout(1);
        config.setIsolateInternalQueries(true); // commits the settings, or the first rollback would undo them
        config.addDataSourceProperty("ApplicationName", "orderlane " + node);
        PATIENCE.forEach(config::addDataSourceProperty);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return config;
    }
}
