package io.orderlane.persistence.postgresql;

import io.orderlane.core.check.DefinitionFingerprint;
import io.orderlane.core.order.LaneKey;
import io.orderlane.core.port.Intake;
import io.orderlane.core.port.RemainingPermits;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import io.orderlane.persistence.codec.ContentJson;
import io.orderlane.persistence.jdbc.internal.Arrival;
import io.orderlane.persistence.jdbc.internal.SqlRoutes;
import io.orderlane.persistence.jdbc.internal.UnwritableRowException;
import io.orderlane.persistence.postgresql.PostgresAcceptance.RacedException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class PostgresIntake implements Intake {

    private static final Outcome NOTHING = new Outcome(List.of(), List.of());

    private final Database database;
    private final SqlRoutes routes;
    private final String node;
    private final DatabaseClock now;
    private final ContentJson json = new ContentJson();
    private final DefinitionFingerprint definitions = new DefinitionFingerprint();

    PostgresIntake(Database database, SqlRoutes routes, String node, DatabaseClock now) {
        this.database = database;
        this.routes = routes;
        this.node = node;
        this.now = now;
    }

    @Override
    public Outcome accept(
            List<Candidate> candidates, UpdateDecider decide, List<RoutePermits> permits, Duration lease) {
        try {
            return commit(candidates.stream().map(this::prepare).toList(), decide, permits, lease);
        } catch (UnwritableRowException oneOfThem) {
            return candidates.size() == 1
                    ? new Outcome(
                            List.of(SubmissionResult.unstorable(
                                    candidates.get(0), "an update that the database cannot take")),
                            List.of())
                    : inHalves(candidates, decide, permits, lease);
        }
    }

    /**
     * Halves the group until the one at fault is alone. An order that the first half found locked is locked to the second
     * as well: its lock may be gone by then, and a newer update of it would pass the older one.
     */
    private Outcome inHalves(
            List<Candidate> candidates, UpdateDecider decide, List<RoutePermits> permits, Duration lease) {
        int middle = candidates.size() / 2;
        List<Candidate> older = candidates.subList(0, middle);
        Outcome first = accept(older, decide, permits, lease);
        List<RoutePermits> left =
                new RemainingPermits(permits).without(first.leased()).toList();
        Set<LaneKey> locked = locked(older, first.results());
        List<Candidate> newer = candidates.subList(middle, candidates.size());
        List<Candidate> open = newer.stream()
                .filter(candidate -> !locked.contains(candidate.update().laneKey()))
                .toList();
        Outcome second = open.isEmpty() ? NOTHING : accept(open, decide, left, lease);
        Iterator<SubmissionResult> decided = second.results().iterator();
        List<SubmissionResult> results = newer.stream()
                .map(candidate ->
                        locked.contains(candidate.update().laneKey()) ? new SubmissionResult.Locked() : decided.next())
                .toList();
        return new Outcome(both(first.results(), results), both(first.leased(), second.leased()));
    }

    private static Set<LaneKey> locked(List<Candidate> candidates, List<SubmissionResult> results) {
        return IntStream.range(0, candidates.size())
                .filter(at -> results.get(at) instanceof SubmissionResult.Locked)
                .mapToObj(at -> candidates.get(at).update().laneKey())
                .collect(Collectors.toSet());
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Each race is lost to an order that exists from then on, so there are no more races than orders. */
    private Outcome commit(List<Arrival> arrivals, UpdateDecider decide, List<RoutePermits> permits, Duration lease) {
        try {
            return database.write(session ->
                    new PostgresAcceptance(session, now.of(session), lease, node).accept(arrivals, decide, permits));
        } catch (RacedException another) {
            return commit(arrivals, decide, permits, lease);
        }
    }

    private Arrival prepare(Candidate candidate) {
        return new Arrival(
                candidate,
                routes.idOf(candidate.update().laneKey().route()),
                json.write(candidate.update().content()),
                definitions.of(candidate.update().scenario()));
    }
}
