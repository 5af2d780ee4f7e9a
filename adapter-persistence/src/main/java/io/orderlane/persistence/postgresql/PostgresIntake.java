package io.orderlane.persistence.postgresql;

import io.orderlane.core.check.DefinitionFingerprint;
import io.orderlane.core.port.Handover;
import io.orderlane.core.port.Intake;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.Decision;
import io.orderlane.core.status.UpdateDecider;
import io.orderlane.persistence.codec.ContentJson;
import io.orderlane.persistence.jdbc.Arrival;
import io.orderlane.persistence.jdbc.SqlRoutes;
import io.orderlane.persistence.jdbc.UnwritableRowException;
import java.util.List;
import java.util.stream.Stream;

/** The way into PostgreSQL. */
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
    public List<Decision> accept(List<Candidate> candidates, UpdateDecider decide) {
        return accept(candidates, decide, Handover.NOBODY).decisions();
    }

    @Override
    public Accepted accept(List<Candidate> candidates, UpdateDecider decide, Handover handover) {
        try {
            return commit(candidates.stream().map(this::prepare).toList(), decide, handover);
        } catch (UnwritableRowException oneOfThem) {
            return candidates.size() == 1
                    ? new Accepted(List.of(Decision.unstorable("an update that the database cannot take")), List.of())
                    : inHalves(candidates, decide, handover);
        }
    }

    /** Half by half until the one at fault stands alone. */
    private Accepted inHalves(List<Candidate> candidates, UpdateDecider decide, Handover handover) {
        int middle = candidates.size() / 2;
        Accepted first = accept(candidates.subList(0, middle), decide, handover);
        Accepted second = accept(candidates.subList(middle, candidates.size()), decide, handover);
        return new Accepted(both(first.decisions(), second.decisions()), both(first.leased(), second.leased()));
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Each race is lost to an order that exists from then on, so there are no more races than orders. */
    private Accepted commit(List<Arrival> arrivals, UpdateDecider decide, Handover handover) {
        try {
            return database.write(session ->
                    new PostgresAcceptance(session, now.of(session), handover, node).accept(arrivals, decide));
        } catch (RacedException another) {
            return commit(arrivals, decide, handover);
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
