package io.orderlane.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderlane.persistence.StoreHealth;
import io.orderlane.persistence.jdbc.Row;
import io.orderlane.persistence.jdbc.Session;
import io.orderlane.persistence.jdbc.UnwritableRowException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
        writer = Writer.of(file, new StoreHealth(Clock.systemUTC()));
        writer.write(
                session -> session.call("CREATE TABLE entry (name TEXT UNIQUE)").update());
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void whatWaitsTogetherIsCommittedTogetherAndABadOneFailsAlone() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> writer.write(session -> {
            begun.countDown();
            awaitQuietly(gate);
            return add(session, "a");
        }));
        awaitQuietly(begun);
        List<CompletableFuture<Integer>> others = new ArrayList<>();
        for (String name : List.of("b", "a", "c")) {
            others.add(CompletableFuture.supplyAsync(() -> writer.write(session -> add(session, name))));
        }
        gate.countDown();
        assertThat(first.join()).isEqualTo(1);
        assertThat(others.get(0).join()).isEqualTo(1);
        assertThatThrownBy(others.get(1)::join).hasCauseInstanceOf(UnwritableRowException.class);
        assertThat(others.get(2).join()).isEqualTo(1);
        assertThat(names()).containsExactly("a", "b", "c");
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

    private static void awaitQuietly(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException early) {
            Thread.currentThread().interrupt();
        }
    }
}
