package io.orderlane.persistence.sqlite;

import io.orderlane.core.check.DefinitionFingerprint;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Intake;
import io.orderlane.core.port.LeaseTime;
import io.orderlane.core.port.RemainingPermits;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import io.orderlane.persistence.codec.ContentJson;
import io.orderlane.persistence.jdbc.internal.Arrival;
import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.persistence.jdbc.internal.SqlRoutes;
import io.orderlane.persistence.jdbc.internal.UnwritableRowException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

final class SqliteIntake implements Intake {

    private final Writer writer;
    private final SqlRoutes routes;
    private final PendingCount pending;
    /**
     * The number of the newest lane. Only this process makes lanes, so it counts by itself: an insert that returns the
     * number SQLite chose costs a temporary table each time. A number whose transaction fails is never used.
     */
    private final AtomicLong lastLane;

    private final Clock clock;
    private final LeaseTime leases;
    private final ContentJson json = new ContentJson();
    private final DefinitionFingerprint definitions = new DefinitionFingerprint();

    SqliteIntake(Writer writer, SqlRoutes routes, PendingCount pending, Clock clock, LeaseTime leases) {
        this.writer = writer;
        this.routes = routes;
        this.pending = pending;
        this.lastLane = new AtomicLong(writer.write(session ->
                session.call(SqliteIntakeSql.LAST_LANE).first(Row::number).orElseThrow()));
        this.clock = clock;
        this.leases = leases;
    }

    @Override
    public Outcome accept(
            List<Candidate> candidates, UpdateDecider decide, List<RoutePermits> permits, Duration lease) {
        try {
            return commit(candidates, decide, permits, lease);
        } catch (UnwritableRowException oneOfThem) {
            return candidates.size() == 1
                    ? new Outcome(
                            List.of(SubmissionResult.unstorable(
                                    candidates.get(0), "an update that the database cannot take")),
                            List.of())
                    : oneByOne(candidates, decide, permits, lease);
        }
    }

    @Override
    public boolean isAlone() {
        return true;
    }

    private Outcome oneByOne(
            List<Candidate> candidates, UpdateDecider decide, List<RoutePermits> permits, Duration lease) {
        RemainingPermits left = new RemainingPermits(permits);
        List<SubmissionResult> results = new ArrayList<>();
        List<ClaimedLane> leased = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Outcome outcome = accept(List.of(candidate), decide, left.toList(), lease);
            results.addAll(outcome.results());
            leased.addAll(outcome.leased());
            left.without(outcome.leased());
        }
        return new Outcome(results, leased);
    }

    private Outcome commit(
            List<Candidate> candidates, UpdateDecider decide, List<RoutePermits> permits, Duration lease) {
        List<Arrival> arrivals = candidates.stream().map(this::prepare).toList();
        Instant now = clock.instant();
        Outcome outcome = writer.write(session -> {
            HandoverLanes lanes = new HandoverLanes(permits, leases.now().plus(lease));
            SqliteAcceptance acceptance = new SqliteAcceptance(session, decide, now, lanes, lastLane::incrementAndGet);
            List<SubmissionResult> made = new ArrayList<>(arrivals.size());
            for (Arrival arrival : arrivals) {
                made.add(acceptance.accept(arrival));
            }
            return new Outcome(made, lanes.leased());
        });
        pending.add(outcome.results().stream()
                .filter(SubmissionResult.Accepted.class::isInstance)
                .count());
        return outcome;
    }

    /** Runs on the caller's thread, to keep the writer's free. */
    private Arrival prepare(Candidate candidate) {
        return new Arrival(
                candidate,
                routes.idOf(candidate.update().laneKey().route()),
                json.write(candidate.update().content()),
                definitions.of(candidate.update().scenario()));
    }
}
