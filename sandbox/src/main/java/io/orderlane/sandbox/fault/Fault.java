package io.orderlane.sandbox.fault;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderlane.sandbox.protocol.Api;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the plan: what it does, and to which requests.
 *
 * @param name by which the journal and the control endpoints call it
 * @param match any request when null
 * @param nth only the n-th request that matches, counted from 1; 0 means every one
 * @param times how often at most; 0 means without end
 * @param probability of meeting a matching request, above 0 up to 1; 0 means always
 * @param seed of the draws, so that a run can be repeated
 */
public record Fault(
        @JsonProperty(required = true) String name,
        @Nullable FaultMatch match,
        int nth,
        int times,
        double probability,
        long seed,
        @JsonProperty(required = true) Misbehaviour then) {

    public Fault {
        if (nth < 0 || times < 0 || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "nth and times must not be negative, probability must be within 0 and 1");
        }
    }

    /** Meets every request until narrowed. */
    public static Fault of(String name, Misbehaviour then) {
        return new Fault(name, FaultMatch.ANY, 0, 0, 0, 0, then);
    }

    /**
     * A fault of this kind, such as {@code http}, with the values that docs/sandbox.md shows for it. It has the kind as
     * its name and meets every request until narrowed. Throws {@link IllegalArgumentException} naming all kinds when
     * there is no such one.
     */
    public static Fault named(String kind) {
        return of(kind, UsualFaults.of(kind));
    }

    public Fault matching(FaultMatch other) {
        return new Fault(name, other, nth, times, probability, seed, then);
    }

    public Fault onApi(Api api) {
        FaultMatch m = what();
        return matching(new FaultMatch(api.label(), m.clientId(), m.scenario(), m.orderNo(), m.status(), m.command()));
    }

    public Fault onOrder(String orderNo) {
        FaultMatch m = what();
        return matching(new FaultMatch(m.api(), m.clientId(), m.scenario(), orderNo, m.status(), m.command()));
    }

    public Fault atStatus(String status) {
        FaultMatch m = what();
        return matching(new FaultMatch(m.api(), m.clientId(), m.scenario(), m.orderNo(), status, m.command()));
    }

    public Fault onlyNth(int n) {
        return new Fault(name, match, n, times, probability, seed, then);
    }

    public Fault atMost(int count) {
        return new Fault(name, match, nth, count, probability, seed, then);
    }

    public Fault withProbability(double chance, long drawSeed) {
        return new Fault(name, match, nth, times, chance, drawSeed, then);
    }

    FaultMatch what() {
        return match == null ? FaultMatch.ANY : match;
    }
}
