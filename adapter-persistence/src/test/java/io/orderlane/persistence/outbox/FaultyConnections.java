package io.orderlane.persistence.outbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** A host's connections that fail where they are told to, and remember how they were given back. */
final class FaultyConnections {

    private final DataSource real;
    /** What a statement that fails begins with; none fails while it is blank. */
    volatile String failing = "";
    /** The mode of auto-commit of each connection when it was given back. */
    final List<Boolean> givenBack = new CopyOnWriteArrayList<>();

    FaultyConnections(DataSource real) {
        this.real = real;
    }

    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> method.getName().equals("getConnection")
                        ? faulty(real.getConnection())
                        : method.invoke(real, arguments));
    }

    private Connection faulty(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            && !failing.isEmpty()
                            && arguments[0].toString().startsWith(failing)) {
                        throw new SQLException("The disk is full.");
                    }
                    if (method.getName().equals("close")) {
                        givenBack.add(connection.getAutoCommit());
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
