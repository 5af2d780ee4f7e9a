package io.orderlane.core.deliver.internal;

import io.orderlane.core.order.OrderKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The latest answers on a route, at most a minute old: they show whether other orders are answered badly too. */
final class RecentAnswers {

    private static final int MOST = 64;
    private static final Duration RECENT = Duration.ofMinutes(1);
    private static final int OTHERS = 2;
    private static final int ONE_IN = 10;

    /** {@code bad}: the order that was answered badly; null for a good answer. */
    private record Answer(@Nullable OrderKey bad, Instant at) {}

    private final Deque<Answer> answers = new ArrayDeque<>(MOST);

    /** {@code bad}: the order that was answered badly; null for a good answer. */
    void came(@Nullable OrderKey bad, Instant now) {
        if (answers.size() == MOST) {
            answers.remove();
        }
        answers.add(new Answer(bad, now));
    }

    /** Whether at least a tenth of the answers are bad ones to other orders, and to at least two of these. */
    boolean areBadForOthers(OrderKey order, Instant now) {
        while (!answers.isEmpty() && answers.element().at().plus(RECENT).isBefore(now)) {
            answers.remove();
        }
        Set<OrderKey> others = new HashSet<>();
        int bad = 0;
        for (Answer answer : answers) {
            if (answer.bad() != null && !answer.bad().equals(order)) {
                others.add(answer.bad());
                bad++;
            }
        }
        return others.size() >= OTHERS && bad * ONE_IN >= answers.size();
    }
}
