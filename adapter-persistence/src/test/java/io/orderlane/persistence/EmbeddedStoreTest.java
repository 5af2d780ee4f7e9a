package io.orderlane.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.persistence.postgresql.PostgresStore;
import io.orderlane.persistence.sqlite.DriverLibrary;
import io.orderlane.persistence.sqlite.SqliteStore;
import io.orderlane.testkit.WithoutJars;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store needs of a host, and what it leaves alone. */
class EmbeddedStoreTest {

    @TempDir
    private Path folder;

    @Test
    void openingAStoreDoesNotSetTheDriversFolderForTheProcess() {
        String before = System.clearProperty(DriverLibrary.FOLDER);
        try (SqliteStore store = SqliteStore.open(folder.resolve("orders.db"))) {
            assertThat(store.stores().reader().pending()).isZero();
            assertThat(System.getProperty(DriverLibrary.FOLDER)).isNull();
        } finally {
            if (before != null) {
                System.setProperty(DriverLibrary.FOLDER, before);
            }
        }
    }

    @Test
    void anApplicationThatOwnsItsProcessIsToldTheFolderBesideItsDatabase() throws Exception {
        assertThat(DriverLibrary.folderBeside("jdbc:sqlite:" + folder.resolve("data/orders.db")))
                .contains(folder.toRealPath().resolve("data"));
    }

    private static void call(ClassLoader loader, Class<?> type, String name, Class<?>[] parameters, Object... given)
            throws Throwable {
        Method method = loader.loadClass(type.getName()).getMethod(name, parameters);
        try {
            method.invoke(null, given);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    @Test
    void aMissingSqliteDriverIsNamedWithItsCoordinates() {
        ClassLoader without = new WithoutJars(getClass().getClassLoader(), "org.sqlite.");
        assertThatThrownBy(() ->
                        call(without, SqliteStore.class, "open", new Class<?>[] {Path.class}, folder.resolve("x.db")))
                .hasMessageContaining("A store in a SQLite file needs what is not on the class path")
                .hasMessageContaining("add org.xerial:sqlite-jdbc to the dependencies");
    }

    @Test
    void allThatPostgresqlNeedsAndIsMissingIsNamedAtOnce() {
        ClassLoader without = new WithoutJars(
                getClass().getClassLoader(), "org.postgresql.", "com.zaxxer.", "org.flywaydb.database.postgresql.");
        Class<?>[] texts = {String.class, String.class, String.class};
        assertThatThrownBy(() -> call(
                        without,
                        PostgresStore.class,
                        "open",
                        texts,
                        "jdbc:postgresql://localhost/none",
                        "nobody",
                        null))
                .hasMessageContaining("org.postgresql:postgresql")
                .hasMessageContaining("com.zaxxer:HikariCP")
                .hasMessageContaining("org.flywaydb:flyway-database-postgresql");
        assertThatThrownBy(() -> call(
                        without, PostgresStore.class, "on", new Class<?>[] {DataSource.class}, new Object[] {null}))
                .hasMessageContaining("add org.flywaydb:flyway-database-postgresql to the dependencies")
                .hasMessageNotContaining("HikariCP");
    }
}
