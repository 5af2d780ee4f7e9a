package io.orderlane.persistence.jdbc.internal;

import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.replay.ReplayCandidate;
import io.orderlane.core.port.replay.ReplayCounts;
import io.orderlane.core.port.replay.ReplayCursor;
import io.orderlane.core.port.replay.ReplayFailure;
import io.orderlane.core.port.replay.ReplayFilter;
import io.orderlane.core.port.replay.ReplayJob;
import io.orderlane.core.port.replay.ReplayJobId;
import io.orderlane.core.port.replay.ReplayJobState;
import io.orderlane.core.port.replay.ReplayMode;
import io.orderlane.core.port.replay.ReplayPlan;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Bulk replays as rows: a list of words is kept in one column, separated by line breaks or commas. */
final class ReplayJobRows {

    private static final String LINE = "\n";

    private ReplayJobRows() {}

    /** The parameters of {@link ReplayJobSql#CREATE}. */
    static Call create(Call call, ReplayJobId id, ReplayPlan plan, Instant now) throws SQLException {
        ReplayFilter filter = plan.filter();
        return call.with(id.value())
                .with(filter.account())
                .with(filter.api() == null ? null : filter.api().label())
                .with(filter.scenario())
                .with(filter.status())
                .with(filter.states().stream().map(Settled::name).collect(Collectors.joining(",")))
                .with(filter.reason())
                .with(filter.settledFrom())
                .with(filter.settledBefore())
                .with(filter.orderNos().isEmpty() ? null : String.join(LINE, filter.orderNos()))
                .with(plan.mode().name())
                .with(plan.perSecond())
                .with(plan.evenIfNewer() ? 1 : 0)
                .with(plan.reason())
                .with(plan.expected() == null ? -1 : plan.expected())
                .with(now)
                .with(now)
                .with(now);
    }

    static ReplayJob job(Row row) throws SQLException {
        ReplayJobId id = new ReplayJobId(row.text());
        ReplayFilter filter = filter(row);
        ReplayPlan plan = new ReplayPlan(
                filter,
                ReplayMode.valueOf(row.text()),
                row.integer(),
                row.integer() == 1,
                row.textOrNull(),
                expected(row.number()));
        return new ReplayJob(
                id,
                plan,
                ReplayJobState.valueOf(row.text()),
                cursor(row),
                new ReplayCounts(row.number(), row.number(), row.number(), row.number()),
                row.instant(),
                row.instant());
    }

    private static @Nullable Long expected(long number) {
        return number < 0 ? null : number;
    }

    private static ReplayFilter filter(Row row) throws SQLException {
        String account = row.textOrNull();
        String api = row.textOrNull();
        return new ReplayFilter(
                account,
                api == null ? null : Columns.api(api),
                row.textOrNull(),
                row.textOrNull(),
                states(row.text()),
                row.textOrNull(),
                row.instantOrNull(),
                row.instantOrNull(),
                orderNos(row.textOrNull()));
    }

    private static Set<Settled> states(String names) {
        return Arrays.stream(names.split(",", -1)).map(Settled::valueOf).collect(Collectors.toSet());
    }

    private static List<String> orderNos(@Nullable String lines) {
        return lines == null ? List.of() : List.of(lines.split(LINE, -1));
    }

    static ReplayCursor cursor(Row row) throws SQLException {
        return new ReplayCursor(row.number(), row.integer());
    }

    static ReplayCandidate candidate(Row row) throws SQLException {
        return new ReplayCandidate(
                cursor(row),
                new NotificationId(row.text()),
                order(row),
                Columns.api(row.text()),
                row.text(),
                Settled.valueOf(row.text()),
                row.textOrNull(),
                row.instant());
    }

    static ReplayFailure failure(Row row) throws SQLException {
        return new ReplayFailure(cursor(row), new NotificationId(row.text()), order(row), row.text(), row.textOrNull());
    }

    private static OrderKey order(Row row) throws SQLException {
        return new OrderKey(row.text(), row.text(), row.text());
    }
}
