package io.orderlane.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.persistence.jdbc.ReaderSql;
import io.orderlane.persistence.jdbc.ReplayJobSql;
import io.orderlane.persistence.jdbc.ReplaySql;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A statement that runs for every update or claim must find its rows by an index, however many there are. */
final class QueryPlanTest {

    @TempDir
    private Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("orderlane.db"), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aClaimReadsWhatIsDueInOrderFromOneIndex() {
        assertThat(plan(LaneSql.DUE))
                .anyMatch(step -> step.startsWith("SEARCH l USING INDEX lane_due (route_id=? AND due_at<?)"))
                .noneMatch(QueryPlanTest::readsEverything);
    }

    @Test
    void theNextDueLaneIsTheFirstOfItsIndex() {
        assertThat(plan(LaneSql.NEXT_DUE))
                .anyMatch(step -> step.contains("USING COVERING INDEX lane_due"))
                .noneMatch(QueryPlanTest::readsEverything);
    }

    @Test
    void reapingLooksAtHeldLanesOnly() {
        assertThat(plan(LaneSql.REAP))
                .anyMatch(step -> step.contains("INDEX lane_lease (lease_until<?)"))
                .noneMatch(QueryPlanTest::readsEverything);
    }

    @Test
    void anArrivalFindsItsOrderAndItsEarlierSelf() {
        assertThat(plan(IntakeSql.FIND))
                .anyMatch(step -> step.contains("SEARCH l USING INDEX sqlite_autoindex_lane_1"))
                .anyMatch(step -> step.contains("SEARCH d USING INDEX sqlite_autoindex_dedupe_1"))
                .noneMatch(QueryPlanTest::readsEverything);
    }

    @Test
    void everyOtherStatementOfADeliveryFindsItsRowByKey() {
        List<String> statements = List.of(
                IntakeSql.MOVE_ORDER,
                IntakeSql.WAKE_LANE,
                LaneSql.HOLD,
                LaneSql.RENEW,
                LaneSql.GIVE_BACK,
                LaneSql.QUEUE,
                LaneSql.STILL_HELD,
                LaneSql.AGAIN,
                LaneSql.TRIED,
                LaneSql.GO_ON,
                LaneSql.DELIVERED,
                LaneSql.PARK,
                LaneSql.TO_HISTORY,
                LaneSql.REMOVE,
                LaneSql.FREE_ALL,
                ReplaySql.MADE,
                ReplaySql.WAITS,
                ReplaySql.SOURCE,
                ReplaySql.NEWEST,
                ReplaySql.COPY,
                ReplaySql.EXTEND_LANE,
                ReplaySql.UNPARK,
                ReplaySql.FREE_LANE);
        assertThat(statements)
                .allSatisfy(sql -> assertThat(plan(sql)).isNotEmpty().noneMatch(QueryPlanTest::readsEverything));
    }

    @Test
    void questionsAboutOneOrderOrNotificationFindItByKey() {
        List<String> statements = List.of(
                ReaderSql.ORDER,
                ReaderSql.LANE,
                ReaderSql.NOTIFICATION,
                ReaderSql.NOTIFICATIONS,
                ReaderSql.PARKED,
                ReaderSql.ATTEMPTS);
        assertThat(statements)
                .allSatisfy(sql -> assertThat(plan(sql)).isNotEmpty().noneMatch(QueryPlanTest::readsEverything));
    }

    @Test
    void aPartOfABulkReplayReadsByPlaceAndOnlyWhatItLooksAt() {
        assertThat(plan(ReplayJobSql.ALL_SETTLED))
                .anyMatch(step -> step.startsWith("SEARCH h USING INDEX sqlite_autoindex_history_1"))
                .noneMatch(QueryPlanTest::readsEverything);
        assertThat(plan(ReplayJobSql.PARKED))
                .anyMatch(step -> step.startsWith("SEARCH h USING INDEX history_parked_place"))
                .noneMatch(QueryPlanTest::readsEverything);
        assertThat(plan(ReplayJobSql.FAILURES)).noneMatch(QueryPlanTest::readsEverything);
        assertThat(plan(ReplayJobSql.UNCHANGED)).noneMatch(QueryPlanTest::readsEverything);
        assertThat(plan(ReplayJobSql.DUE)).anyMatch(step -> step.contains("replay_job_running"));
    }

    /** An index of one state holds only a few rows, so reading all of it is no harm. */
    private static boolean readsEverything(String step) {
        boolean scans = step.startsWith("SCAN") && !step.matches(".*INDEX (lane_lease|history_parked)");
        return scans || step.contains("TEMP B-TREE");
    }

    private List<String> plan(String sql) {
        return store.writer()
                .write(session -> session.call("EXPLAIN QUERY PLAN " + sql).list(row -> {
                    row.number();
                    row.number();
                    row.number();
                    return row.text();
                }));
    }
}
