package io.orderlane.persistence.postgresql;

import io.orderlane.core.check.DefinitionFingerprint;
import io.orderlane.core.port.Intake;
import io.orderlane.core.port.RemainingPermits;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import io.orderlane.persistence.codec.ContentJson;
import io.orderlane.persistence.jdbc.Arrival;
import io.orderlane.persistence.jdbc.SqlRoutes;
import io.orderlane.persistence.jdbc.UnwritableRowException;
import io.orderlane.persistence.postgresql.PostgresAcceptance.RacedException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

final class PostgresIntake implements Intake {

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

    /** Halves the group until the one at fault is alone. */
    private Outcome inHalves(
            List<Candidate> candidates, UpdateDecider decide, List<RoutePermits> permits, Duration lease) {
        int middle = candidates.size() / 2;
        Outcome first = accept(candidates.subList(0, middle), decide, permits, lease);
        List<RoutePermits> left =
                new RemainingPermits(permits).without(first.leased()).toList();
        Outcome second = accept(candidates.subList(middle, candidates.size()), decide, left, lease);
        return new Outcome(both(first.results(), second.results()), both(first.leased(), second.leased()));
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
