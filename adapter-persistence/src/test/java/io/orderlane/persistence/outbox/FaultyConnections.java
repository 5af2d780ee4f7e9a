package io.orderlane.persistence.outbox;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A host's connections that fail where they are told to, and remember how they were given back. */
public final class FaultyConnections {

    private final DataSource real;
    /** What a statement that fails begins with; none fails while it is blank. */
    public volatile String failing = "";
    /** The mode of auto-commit of each connection when it was given back. */
    public final List<Boolean> givenBack = new CopyOnWriteArrayList<>();

    /** Connections of this data source. */
    public FaultyConnections(DataSource real) {
        this.real = real;
    }

    /** A data source that gives them. */
    public DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> method.getName().equals("getConnection")
                        ? faulty(real.getConnection())
                        : method.invoke(real, arguments));
    }

    private Connection faulty(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                givenBack.add(connection.getAutoCommit());
            }
            Object answer = called(connection, method, arguments);
            return method.getName().equals("createStatement") ? faulty((Statement) answer) : answer;
        });
    }

    private Statement faulty(Statement statement) {
        return proxy(Statement.class, (proxy, method, arguments) -> called(statement, method, arguments));
    }

    private @Nullable Object called(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        if (!failing.isEmpty()
                && arguments != null
                && arguments.length > 0
                && String.valueOf(arguments[0]).startsWith(failing)) {
            throw new SQLException("The disk is full.");
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(FaultyConnections.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
