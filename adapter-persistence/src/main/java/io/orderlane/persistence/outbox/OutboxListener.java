package io.orderlane.persistence.outbox;

import org.jspecify.annotations.Nullable;

/**
 * Is called for what a relay meets, on the relay's thread: be quick. What a callback throws is reported to
 * {@link #unexpected} and changes nothing else.
 */
public interface OutboxListener {

    /**
     * An update was refused after its transaction was committed. Told by the relay that marked its row, after that was
     * committed, and not again: after a crash only {@link JdbcOutbox#refused} has it.
     */
    default void refused(RefusedUpdate refused) {}

    /**
     * The relay cannot go on for now and tries again by itself; nothing is refused for it. Called when that begins and
     * when the reason changes.
     *
     * @param why the reason, in words for an operator
     * @param cause what was thrown; null when nothing was
     */
    default void interrupted(String why, @Nullable Throwable cause) {}

    /** The relay goes on after an interruption. */
    default void resumed() {}

    /** Something failed that should not; the relay goes on. {@code where}: in which part. */
    default void unexpected(String where, Throwable failure) {}
}
