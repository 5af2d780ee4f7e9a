package io.orderlane.core.port.replay;

import io.orderlane.core.notification.Settled;
import io.orderlane.core.scenario.BaseApi;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which settled notifications a bulk replay takes. What is null or empty is not filtered by.
 *
 * @param states ended in one of these ways; at least one, never {@link Settled#PENDING}
 * @param reason with this text in its reason, such as a result code
 * @param settledFrom ended at this instant or later
 * @param settledBefore ended before this instant
 * @param orderNos of one of these orders; empty for any
 */
public record ReplayFilter(
        @Nullable String account,
        @Nullable BaseApi api,
        @Nullable String scenario,
        @Nullable String status,
        Set<Settled> states,
        @Nullable String reason,
        @Nullable Instant settledFrom,
        @Nullable Instant settledBefore,
        List<String> orderNos) {

    public ReplayFilter {
        if (states.isEmpty() || states.contains(Settled.PENDING)) {
            throw new IllegalArgumentException(
                    "Only what has ended can be replayed; name the ways it ended, not PENDING.");
        }
        states = Collections.unmodifiableSet(EnumSet.copyOf(states));
        orderNos = List.copyOf(orderNos);
    }

    /** All that ended in one of these ways. */
    public static ReplayFilter of(Set<Settled> states) {
        return new ReplayFilter(null, null, null, null, states, null, null, null, List.of());
    }

    /** Whether only parked ones are asked for, which stores find without reading the others. */
    public boolean parkedOnly() {
        return states.equals(EnumSet.of(Settled.PARKED));
    }

    /** Whether this one is among them. */
    public boolean matches(ReplayCandidate one) {
        return states.contains(one.state())
                && isOrAny(account, one.order().account())
                && isOrAny(scenario, one.order().scenario())
                && isOrAny(status, one.status())
                && (api == null || api == one.api())
                && (orderNos.isEmpty() || orderNos.contains(one.order().orderNo()))
                && (reason == null || (one.reason() != null && one.reason().contains(reason)))
                && (settledFrom == null || !one.settledAt().isBefore(settledFrom))
                && (settledBefore == null || one.settledAt().isBefore(settledBefore));
    }

    private static boolean isOrAny(@Nullable String wanted, String actual) {
        return wanted == null || wanted.equals(actual);
    }
}
