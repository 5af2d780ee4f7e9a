package io.orderlane.sandbox.state;

import java.time.Duration;

/**
 * How the sandbox answers where the pages leave it open.
 *
 * @param equalTimeIsStale whether an event time equal to the last one counts as too old
 * @param cardLife a notification's life without {@code endDate}; 24 hours on the page of base API A
 */
public record StatePolicy(
        StaleAnswer stale,
        boolean equalTimeIsStale,
        InvalidCardUpdate invalidCardUpdate,
        InvalidCardSend invalidCardSend,
        Duration cardLife) {

    public static StatePolicy standard() {
        return new StatePolicy(
                StaleAnswer.IGNORE_WITH_SUCCESS,
                false,
                InvalidCardUpdate.IGNORE_WITH_SUCCESS,
                InvalidCardSend.CREATE,
                Duration.ofHours(24));
    }

    public StatePolicy withStale(StaleAnswer answer) {
        return new StatePolicy(answer, equalTimeIsStale, invalidCardUpdate, invalidCardSend, cardLife);
    }

    public StatePolicy withEqualTimeStale(boolean isStale) {
        return new StatePolicy(stale, isStale, invalidCardUpdate, invalidCardSend, cardLife);
    }

    public StatePolicy withInvalidCardUpdate(InvalidCardUpdate answer) {
        return new StatePolicy(stale, equalTimeIsStale, answer, invalidCardSend, cardLife);
    }

    public StatePolicy withInvalidCardSend(InvalidCardSend answer) {
        return new StatePolicy(stale, equalTimeIsStale, invalidCardUpdate, answer, cardLife);
    }

    public StatePolicy withCardLife(Duration life) {
        return new StatePolicy(stale, equalTimeIsStale, invalidCardUpdate, invalidCardSend, life);
    }
}
