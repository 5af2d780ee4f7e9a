package io.orderlane.core.deliver.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.order.LaneKey;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.scenario.BaseApi;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Permits for what is about to be accepted are reserved before the commit and given back after it, all of them. */
class HandoverPermitsTest {

    private static final RouteKey ROUTE = new RouteKey(OrderKey.DEFAULT_ACCOUNT, BaseApi.ORDER_SERVICE);
    private static final RouteKey OTHER = new RouteKey(OrderKey.DEFAULT_ACCOUNT, BaseApi.CONTRACT_CARD);

    /** Half of the credit after a start. */
    private static final int ALL = 16;

    private final Clock clock = Clock.systemUTC();
    private final Routes routes = new Routes(
            List.of(ROUTE, OTHER),
            DeliverySettings.DEFAULT,
            new MemoryStore(clock).stores().routes(),
            clock);

    @BeforeEach
    void nothingIsDue() {
        routes.looked(routes.reserveForLook(), List.of());
    }

    private static Set<LaneKey> lanes(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new LaneKey(ROUTE, "P-" + number))
                .collect(Collectors.toSet());
    }

    private List<RoutePermits> reserve(int lanes) {
        return routes.reserveForHandover(lanes(lanes));
    }

    @Test
    void aHandoverReservesNoMoreThanItWantsAndOnNoOtherRoute() {
        assertThat(reserve(3)).containsExactly(new RoutePermits(ROUTE, 3));
        assertThat(reserve(100)).containsExactly(new RoutePermits(ROUTE, ALL - 3));
        assertThat(reserve(1)).isEmpty();
    }

    @Test
    void whatWasReservedForNothingIsFreeAgain() {
        routes.handedOver(reserve(100), List.of(), Set.of());
        assertThat(reserve(100)).containsExactly(new RoutePermits(ROUTE, ALL));
    }

    @Test
    void aLookThatFoundAllPermitsReservedIsMadeWhenTheyAreGivenBack() {
        List<RoutePermits> permits = reserve(100);
        assertThat(routes.reserveForLook()).extracting(RoutePermits::route).containsExactly(OTHER);
        assertThat(routes.areWorthALook()).isFalse();
        routes.handedOver(permits, List.of(), Set.of());
        assertThat(routes.areWorthALook()).isTrue();
    }

    @Test
    void afterOneThatFoundNoPermitNothingIsHandedOverUntilALookFoundLessThanItHadPermitsFor() {
        List<RoutePermits> permits = reserve(100);
        routes.handedOver(reserve(1), List.of(), Set.of(ROUTE));
        routes.handedOver(permits, List.of(), Set.of());
        assertThat(reserve(1)).isEmpty();
        routes.looked(routes.reserveForLook(), List.of());
        assertThat(reserve(1)).isNotEmpty();
    }

    @Test
    void whatStandsBehindSomethingOlderOfItsOrderLeavesTheRouteOpen() {
        routes.handedOver(reserve(2), List.of(), Set.of(ROUTE));
        assertThat(reserve(1)).isNotEmpty();
    }
}
