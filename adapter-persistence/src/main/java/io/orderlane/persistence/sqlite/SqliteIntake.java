package io.orderlane.persistence.sqlite;

import io.orderlane.core.check.DefinitionFingerprint;
import io.orderlane.core.port.Intake;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.Decide;
import io.orderlane.core.status.Decision;
import io.orderlane.persistence.codec.ContentJson;
import io.orderlane.persistence.jdbc.Arrival;
import io.orderlane.persistence.jdbc.UnwritableRowException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The way into SQLite. */
final class SqliteIntake implements Intake {

    private final Writer writer;
    private final Routes routes;
    private final Pending pending;
    private final Clock clock;
    private final ContentJson json = new ContentJson();
    private final DefinitionFingerprint definitions = new DefinitionFingerprint();

    SqliteIntake(Writer writer, Routes routes, Pending pending, Clock clock) {
        this.writer = writer;
        this.routes = routes;
        this.pending = pending;
        this.clock = clock;
    }

    @Override
    public List<Decision> accept(List<Candidate> candidates, Decide decide) {
        try {
            return commit(candidates, decide);
        } catch (UnwritableRowException oneOfThem) {
            return candidates.size() == 1
                    ? List.of(Decision.unstorable("an update that the database cannot take"))
                    : oneByOne(candidates, decide);
        }
    }

    private List<Decision> oneByOne(List<Candidate> candidates, Decide decide) {
        List<Decision> decisions = new ArrayList<>();
        candidates.forEach(candidate -> decisions.addAll(accept(List.of(candidate), decide)));
        return decisions;
    }

    private List<Decision> commit(List<Candidate> candidates, Decide decide) {
        List<Arrival> arrivals = candidates.stream().map(this::prepare).toList();
        Instant now = clock.instant();
        List<Decision> decisions = writer.write(session -> {
            Acceptance acceptance = new Acceptance(session, decide, now);
            List<Decision> made = new ArrayList<>(arrivals.size());
            for (Arrival arrival : arrivals) {
                made.add(acceptance.accept(arrival));
            }
            return made;
        });
        pending.add(decisions.stream().filter(Decision.Accept.class::isInstance).count());
        return decisions;
    }

    /** On the caller's thread, to keep the writer's free. */
    private Arrival prepare(Candidate candidate) {
        return new Arrival(
                candidate,
                routes.idOf(candidate.update().laneKey().route()),
                json.write(candidate.update().content()),
                definitions.of(candidate.update().scenario()));
    }
}
