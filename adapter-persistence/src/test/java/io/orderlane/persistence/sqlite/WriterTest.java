package io.orderlane.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderlane.core.store.StoreHealth;
import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.persistence.jdbc.internal.Session;
import io.orderlane.persistence.jdbc.internal.UnwritableRowException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WriterTest {

    @TempDir
    private Path folder;

    private Writer writer;

    @BeforeEach
    void open() throws Exception {
        Path file = folder.resolve("writer.db");
        writer = Writer.of(file, FileGuard.of(file), new StoreHealth(Clock.systemUTC()));
        writer.write(
                session -> session.call("CREATE TABLE entry (name TEXT UNIQUE)").update());
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void whatWaitsTogetherIsCommittedTogether() throws SQLException {
        List<List<String>> seenByOthers = new CopyOnWriteArrayList<>();
        waitingTogether(List.of("b", "c", "d"), (session, name) -> {
                    int added = add(session, name);
                    seenByOthers.add(committed());
                    return added;
                })
                .forEach(CompletableFuture::join);
        assertThat(seenByOthers).hasSize(3).containsOnly(List.of("a"));
        assertThat(committed()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aBadOneFailsAlone() {
        List<CompletableFuture<Integer>> others = waitingTogether(List.of("b", "a", "c"), WriterTest::add);
        assertThat(others.get(0).join()).isEqualTo(1);
        assertThatThrownBy(others.get(1)::join).hasCauseInstanceOf(UnwritableRowException.class);
        assertThat(others.get(2).join()).isEqualTo(1);
        assertThat(names()).containsExactly("a", "b", "c");
    }

    private interface NamedWork {
        Integer in(Session session, String name) throws SQLException;
    }

    /** What waits while "a" is written, all of it before "a" is done. */
    private List<CompletableFuture<Integer>> waitingTogether(List<String> names, NamedWork work) {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> writer.write(session -> {
            begun.countDown();
            awaitQuietly(gate);
            return add(session, "a");
        }));
        awaitQuietly(begun);
        List<CompletableFuture<Integer>> others = new ArrayList<>();
        for (String name : names) {
            CompletableFuture<Integer> other = new CompletableFuture<>();
            Thread caller = new Thread(() ->
                    other.completeAsync(() -> writer.write(session -> work.in(session, name)), Runnable::run));
            caller.start();
            await().until(() -> caller.getState() == Thread.State.WAITING);
            others.add(other);
        }
        gate.countDown();
        assertThat(first.join()).isEqualTo(1);
        return others;
    }

    /** What another connection sees. */
    private List<String> committed() throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("writer.db"));
                Statement statement = other.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM entry ORDER BY name")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    @Test
    void workThatThrowsLeavesNothingBehind() {
        assertThatThrownBy(() -> writer.write(session -> {
                    add(session, "a");
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(UnwritableRowException.class)
                .hasRootCauseMessage("a bug");
        assertThat(names()).isEmpty();
    }

    @Test
    void aDiskIsSynchronisedAtEveryCommit() {
        assertThat(pragma("journal_mode")).isEqualTo("wal");
        assertThat(pragma("synchronous")).isEqualTo("2");
        assertThat(pragma("foreign_keys")).isEqualTo("0");
    }

    @Test
    void whatEndsWithThisProcessDoesNotWaitForTheDiskAndWhatComesBesideItDoes() {
        assertThat(writer.<String>writeForThisProcess(session -> synchronising(session)))
                .isEqualTo("1");
        assertThat(pragma("synchronous")).isEqualTo("2");
        writer.writeForThisProcess(session -> add(session, "a"));
        assertThat(names()).containsExactly("a");
    }

    private static String synchronising(Session session) throws SQLException {
        return session.call("PRAGMA synchronous").first(Row::text).orElseThrow();
    }

    @Test
    void theLogIsMovedIntoTheDatabaseWhileNobodyWaits() {
        Path database = folder.resolve("writer.db");
        long before = database.toFile().length();
        for (int i = 0; i < 200; i++) {
            String name = "x".repeat(1000) + i;
            writer.write(session -> add(session, name));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> database.toFile().length() > before);
    }

    private String pragma(String name) {
        return writer.write(
                session -> session.call("PRAGMA " + name).first(Row::text).orElseThrow());
    }

    private static Integer add(Session session, String name) throws SQLException {
        return session.call("INSERT INTO entry VALUES (?)").with(name).update();
    }

    private List<String> names() {
        return writer.write(
                session -> session.call("SELECT name FROM entry ORDER BY name").list(Row::text));
    }

    @Test
    void aFileIsNotFreeBeforeItsLastWriteHasEndedThoughItsCloserGaveUp() {
        Path path = folder.resolve("given-up.db");
        SqliteFile given = SqliteFile.open(path);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        CompletableFuture<Integer> last = CompletableFuture.supplyAsync(() -> given.write(session -> {
            begun.countDown();
            awaitQuietly(gate);
            return session.call("CREATE TABLE last_write (name TEXT)").update();
        }));
        awaitQuietly(begun);
        Thread.currentThread().interrupt();
        given.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThatThrownBy(() -> SqliteFile.open(path)).hasMessageContaining("is in use by this process");
        gate.countDown();
        last.join();
        await().ignoreExceptions().until(() -> {
            try (SqliteFile again = SqliteFile.open(path)) {
                return again.read(session ->
                                session.call("SELECT count(*) FROM last_write").first(Row::text))
                        .isPresent();
            }
        });
    }

    private static void awaitQuietly(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException early) {
            Thread.currentThread().interrupt();
        }
    }
}
