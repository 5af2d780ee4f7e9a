package io.orderlane.app.chaos;

import io.orderlane.sandbox.state.StaleAnswer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chaos suite in small, for every build; {@link ChaosSuite} has it in full. */
class ShortChaosTest {

    @TempDir
    Path folder;

    @Test
    void nothingIsLostOrReorderedWhenTheOnlyProcessIsKilled() {
        new Kills(1, 2, Duration.ofSeconds(2), 20, 20, 0, false).onSqlite(folder);
    }

    @Test
    void nothingIsLostOrReorderedWhenOneOfSeveralProcessesIsKilled() {
        new Kills(2, 2, Duration.ofSeconds(2), 20, 20, 0, false).onPostgres(folder);
    }

    @Test
    void aProcessThatStoodStillShowsNothingOldOnAPhone() {
        new Freezes(2, 1, 20, 15, Duration.ofMillis(100), Duration.ofMillis(100), false)
                .run(folder, StaleAnswer.REFUSE);
    }

    @Test
    void stoppingOneProcessAfterTheOtherSendsNothingTwice() {
        new Stops(2, 2, Duration.ofSeconds(1), 20, 20, false).run(folder);
    }

    @Test
    void afterAnOutageEveryCardIsTrueAgain() {
        new Outage(2, Duration.ofSeconds(6), 60, 20, "never").run(folder);
    }
}
