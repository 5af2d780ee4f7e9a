package io.orderlane.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.port.RoutePause;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link io.orderlane.core.port.RouteBook} must do. */
public interface RouteBookContract extends StoreFixture {

    @Test
    default void noRouteIsPausedAtFirst() {
        accepted(ParcelUpdate.of("P-1"));
        assertThat(stores().routes().paused()).isEmpty();
    }

    @Test
    default void aPausedRouteSaysWhyAndSinceWhen() {
        stores().routes().pause(CARDS, "card page is down");
        assertThat(stores().routes().paused())
                .isEqualTo(List.of(new RoutePause(CARDS, "card page is down", clock().instant())));
    }

    @Test
    default void pausingAgainChangesTheReasonAndNotTheTime() {
        var since = clock().instant();
        stores().routes().pause(ORDERS, "first");
        clock().advance(Duration.ofMinutes(1));
        stores().routes().pause(ORDERS, "second");
        assertThat(stores().routes().paused()).isEqualTo(List.of(new RoutePause(ORDERS, "second", since)));
    }

    @Test
    default void resumingOneLeavesTheOthersPaused() {
        stores().routes().pause(ORDERS, "one");
        stores().routes().pause(CARDS, "two");
        stores().routes().resume(ORDERS);
        stores().routes().resume(ORDERS);
        assertThat(stores().routes().paused()).extracting(RoutePause::route).containsExactly(CARDS);
    }

    @Test
    default void resumingARouteThatWasNeverHeardOfDoesNothing() {
        stores().routes().resume(CARDS);
        assertThat(stores().routes().paused()).isEmpty();
    }

    @Test
    default void aPauseStopsNeitherAcceptingNorClaiming() {
        stores().routes().pause(ORDERS, "the loop asks for no room on it");
        accepted(ParcelUpdate.of("P-1"));
        assertThat(claim(1)).hasSize(1);
    }
}
