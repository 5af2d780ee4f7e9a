package io.orderlane.persistence.jdbc.internal;

import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.replay.ReplayCandidate;
import io.orderlane.core.port.replay.ReplayCursor;
import io.orderlane.core.port.replay.ReplayFailure;
import io.orderlane.core.port.replay.ReplayFilter;
import io.orderlane.core.port.replay.ReplayJob;
import io.orderlane.core.port.replay.ReplayJobId;
import io.orderlane.core.port.replay.ReplayJobState;
import io.orderlane.core.port.replay.ReplayJobs;
import io.orderlane.core.port.replay.ReplayPlan;
import io.orderlane.core.port.replay.ReplayStep;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/** Bulk replays in a database. */
public final class SqlReplayJobs implements ReplayJobs {

    private final Transactions database;
    private final Dialect dialect;
    private final Transactions.Time time;
    private final IntConsumer added;

    /** In this database; {@code added}: is given how many notifications each part added, after its commit. */
    public SqlReplayJobs(Transactions database, Dialect dialect, Transactions.Time time, IntConsumer added) {
        this.database = database;
        this.dialect = dialect;
        this.time = time;
        this.added = added;
    }

    @Override
    public ReplayJob create(ReplayJobId id, ReplayPlan plan) {
        try {
            return database.write(session -> {
                ReplayJobRows.create(session.call(ReplayJobSql.CREATE), id, plan, time.in(session))
                        .update();
                return job(session, id).orElseThrow();
            });
        } catch (UnwritableRowException refused) {
            throw new StoreException(
                    "The database cannot take this bulk replay; look for control characters in its reason and filter.",
                    refused);
        }
    }

    @Override
    public Optional<ReplayJob> job(ReplayJobId id) {
        return database.read(session -> job(session, id));
    }

    private static Optional<ReplayJob> job(Session session, ReplayJobId id) throws SQLException {
        return session.call(ReplayJobSql.JOB).with(id.value()).first(ReplayJobRows::job);
    }

    @Override
    public List<ReplayJob> newest(int limit) {
        return database.read(
                session -> session.call(ReplayJobSql.NEWEST).with(limit).list(ReplayJobRows::job));
    }

    @Override
    public Optional<ReplayJob> move(ReplayJobId id, ReplayJobState to) {
        return database.write(session -> {
            session.call(ReplayJobSql.MOVE)
                    .with(to.name())
                    .with(time.in(session))
                    .with(id.value())
                    .update();
            return job(session, id);
        });
    }

    @Override
    public Optional<ReplayJob> due(Set<ReplayJobId> except) {
        List<ReplayJob> due = database.read(session -> session.call(ReplayJobSql.DUE)
                .with(time.in(session))
                .with(except.size() + 1)
                .list(ReplayJobRows::job));
        return due.stream().filter(job -> !except.contains(job.id())).findFirst();
    }

    @Override
    public List<ReplayCandidate> settled(ReplayFilter filter, ReplayCursor after, int limit) {
        String sql = filter.parkedOnly() ? ReplayJobSql.PARKED : ReplayJobSql.ALL_SETTLED;
        return database.read(session -> session.call(sql)
                .with(after.lane())
                .with(after.seq())
                .with(limit)
                .list(ReplayJobRows::candidate));
    }

    @Override
    public Optional<ReplayJob> advance(ReplayStep step) {
        try {
            Optional<Done> done = database.write(session -> advance(session, step));
            done.ifPresent(one -> added.accept(one.added()));
            return done.map(Done::job);
        } catch (UnwritableRowException oneOfThem) {
            throw new StoreException(
                    "The database cannot take one of " + step.candidates().size() + " replays.", oneOfThem);
        }
    }

    /**
     * The job is locked before the lanes, and a transaction that has locked lanes never waits for a job, so there is no
     * deadlock.
     */
    private Optional<Done> advance(Session session, ReplayStep step) throws SQLException {
        ReplayPart part = new ReplayPart(session, dialect, step, time.in(session));
        if (!part.moves()) {
            return Optional.empty();
        }
        dialect.lanes()
                .lock(session, step.candidates().stream().map(step::request).toList());
        int count = part.replay();
        return job(session, step.job().id()).map(job -> new Done(job, count));
    }

    @Override
    public List<ReplayFailure> failures(ReplayJobId id, ReplayCursor after, int limit) {
        return database.read(session -> session.call(ReplayJobSql.FAILURES)
                .with(id.value())
                .with(after.lane())
                .with(after.seq())
                .with(limit)
                .list(ReplayJobRows::failure));
    }

    private record Done(ReplayJob job, int added) {}
}
