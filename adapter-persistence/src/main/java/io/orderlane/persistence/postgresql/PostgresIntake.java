package io.orderlane.persistence.postgresql;

import io.orderlane.core.check.DefinitionFingerprint;
import io.orderlane.core.port.Intake;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.Decide;
import io.orderlane.core.status.Decision;
import io.orderlane.persistence.codec.ContentJson;
import io.orderlane.persistence.jdbc.Arrival;
import io.orderlane.persistence.jdbc.UnwritableRowException;
import java.util.ArrayList;
import java.util.List;

/** The way into PostgreSQL. */
final class PostgresIntake implements Intake {

    private final Database database;
    private final Routes routes;
    private final Now now;
    private final ContentJson json = new ContentJson();
    private final DefinitionFingerprint definitions = new DefinitionFingerprint();

    PostgresIntake(Database database, Routes routes, Now now) {
        this.database = database;
        this.routes = routes;
        this.now = now;
    }

    @Override
    public List<Decision> accept(List<Candidate> candidates, Decide decide) {
        try {
            return commit(candidates.stream().map(this::prepare).toList(), decide);
        } catch (UnwritableRowException oneOfThem) {
            return candidates.size() == 1
                    ? List.of(Decision.unstorable("an update that the database cannot take"))
                    : inHalves(candidates, decide);
        }
    }

    /** Half by half until the one at fault stands alone. */
    private List<Decision> inHalves(List<Candidate> candidates, Decide decide) {
        int middle = candidates.size() / 2;
        List<Decision> decisions = new ArrayList<>(accept(candidates.subList(0, middle), decide));
        decisions.addAll(accept(candidates.subList(middle, candidates.size()), decide));
        return decisions;
    }

    /** Each race is lost to an order that exists from then on, so there are no more races than orders. */
    private List<Decision> commit(List<Arrival> arrivals, Decide decide) {
        try {
            return database.write(
                    session -> new Acceptance(session, now.of(session)).accept(new Group(arrivals), decide));
        } catch (RacedException another) {
            return commit(arrivals, decide);
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
