package io.orderlane.persistence.postgresql;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;

/** Sessions of a pool of our own, which sets them once and rolls back what is not committed. */
record PooledSessions(HikariDataSource pool) implements Sessions {

    private record Lent(Connection connection) implements Begun {

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    @Override
    public Begun begin() throws SQLException {
        return new Lent(pool.getConnection());
    }

    @Override
    public void drop() {
        HikariPoolMXBean bean = pool.getHikariPoolMXBean();
        if (bean != null) {
            bean.softEvictConnections();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
