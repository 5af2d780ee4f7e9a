package io.orderlane.persistence.jdbc.internal;

import io.orderlane.core.port.replay.Replay;
import io.orderlane.core.port.replay.ReplayCandidate;
import io.orderlane.core.port.replay.ReplayCounts;
import io.orderlane.core.port.replay.ReplayFailure;
import io.orderlane.core.port.replay.ReplayJobs;
import io.orderlane.core.port.replay.ReplayResult;
import io.orderlane.core.port.replay.ReplayStep;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part of a bulk replay, inside one transaction. */
final class ReplayPart {

    private final Session session;
    private final Dialect dialect;
    private final ReplayStep step;
    private final Instant now;
    private final String id;

    ReplayPart(Session session, Dialect dialect, ReplayStep step, Instant now) {
        this.session = session;
        this.dialect = dialect;
        this.step = step;
        this.now = now;
        this.id = step.job().id().value();
    }

    /** Moves the job on, which locks it; false when it has changed since. */
    boolean moves() throws SQLException {
        return session.call(ReplayJobSql.ADVANCE)
                        .with(step.to().lane())
                        .with(step.to().seq())
                        .with(step.state().name())
                        .with(now)
                        .with(now.minus(ReplayJobs.CATCH_UP))
                        .with(now)
                        .with(step.rest().toMillis())
                        .with(id)
                        .with(step.job().cursor().lane())
                        .with(step.job().cursor().seq())
                        .update()
                == 1;
    }

    /** Replays what has not changed, with its lanes locked; returns how many notifications were added. */
    int replay() throws SQLException {
        List<ReplayCandidate> same = unchanged();
        List<Replay> requests = same.stream().map(step::request).toList();
        ReplayWriter writer = new ReplayWriter(session, dialect, now);
        List<ReplayResult> results = writer.replayTogether(requests);
        for (int i = 0; i < results.size(); i++) {
            keep(ReplayFailure.of(same.get(i), results.get(i)));
        }
        count(ReplayCounts.of(results));
        return writer.added();
    }

    private List<ReplayCandidate> unchanged() throws SQLException {
        List<ReplayCandidate> same = new ArrayList<>();
        for (ReplayCandidate one : step.candidates()) {
            boolean found = session.call(ReplayJobSql.UNCHANGED)
                    .with(one.at().lane())
                    .with(one.at().seq())
                    .with(one.state().name())
                    .with(one.settledAt())
                    .first(Row::number)
                    .isPresent();
            if (found) {
                same.add(one);
            }
        }
        return same;
    }

    private void keep(Optional<ReplayFailure> failed) throws SQLException {
        if (failed.isPresent()) {
            ReplayFailure failure = failed.get();
            session.call(ReplayJobSql.FAILED)
                    .with(id)
                    .with(failure.at().lane())
                    .with(failure.at().seq())
                    .with(failure.notification().value())
                    .with(failure.code())
                    .with(failure.newer())
                    .update();
        }
    }

    private void count(ReplayCounts counts) throws SQLException {
        session.call(ReplayJobSql.COUNT)
                .with(counts.queued())
                .with(counts.newerKnown())
                .with(counts.stillWaiting())
                .with(counts.unknown())
                .with(id)
                .update();
    }
}
