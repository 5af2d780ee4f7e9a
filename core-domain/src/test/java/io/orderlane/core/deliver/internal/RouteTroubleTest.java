package io.orderlane.core.deliver.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.deliver.RouteTrouble;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.scenario.BaseApi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RouteTroubleTest {

    private static final Instant T = Instant.parse("2026-11-21T02:00:00Z");
    private static final RouteKey ROUTE = new RouteKey("default", BaseApi.ORDER_SERVICE);
    private static final DeliveryOutcome GOOD = new DeliveryOutcome.Confirmed(null);
    private static final DeliveryOutcome UNKNOWN_HOST =
            new DeliveryOutcome.RouteAtFault("UNKNOWN_HOST: UnknownHostException: open.example");

    private final Routes routes = new Routes(
            List.of(ROUTE),
            DeliverySettings.DEFAULT,
            new MemoryStore(Clock.systemUTC()).stores().routes(),
            Clock.fixed(T, ZoneOffset.UTC));
    private final RouteControl control = routes.of(ROUTE);

    private RouteTrouble trouble() {
        return Objects.requireNonNull(control.status(T).trouble(), "no trouble");
    }

    private static OrderKey key(int number) {
        return new OrderKey("default", "parcel", "P-" + number);
    }

    @Test
    void aRouteWithoutFailuresHasNoTrouble() {
        control.came(GOOD, key(1), T);
        control.came(new DeliveryOutcome.Refused("PARAM_ILLEGAL"), key(2), T);
        control.came(new DeliveryOutcome.SlowDown(null), key(3), T);
        control.came(new DeliveryOutcome.NotSent("TOO_LATE"), key(4), T);
        assertThat(control.status(T).trouble()).isNull();
    }

    @Test
    void aRouteKnowsWhatItMetSinceWhenHowOftenAndWithWhichOrderLast() {
        control.came(new DeliveryOutcome.RouteAtFault("INVALID_SIGNATURE"), key(1), T);
        control.came(UNKNOWN_HOST, key(2), T.plusSeconds(7));
        assertThat(trouble())
                .isEqualTo(new RouteTrouble(
                        "UNKNOWN_HOST",
                        "UNKNOWN_HOST: UnknownHostException: open.example",
                        T,
                        T.plusSeconds(7),
                        2,
                        key(2),
                        null));
    }

    @Test
    void whatNobodyKnowsAndAContractThatBlamesTheRouteAreFailuresToo() {
        control.came(new DeliveryOutcome.Unconfirmed("TIMED_OUT: 10 s"), key(1), T);
        assertThat(trouble().code()).isEqualTo("TIMED_OUT");
        for (int i = 0; i < 3; i++) {
            control.came(new DeliveryOutcome.Refused("ACCESS_DENIED"), key(i), T);
        }
        assertThat(trouble().code()).isEqualTo("ACCESS_DENIED");
    }

    @Test
    void itEndsWhenAsMuchSucceededInARowAsHadFailed() {
        control.came(UNKNOWN_HOST, key(1), T);
        control.came(UNKNOWN_HOST, key(2), T);
        control.came(GOOD, key(1), T.plusSeconds(5));
        assertThat(trouble().isOn()).isTrue();
        control.came(GOOD, key(2), T.plusSeconds(6));
        assertThat(trouble().endedAt()).isEqualTo(T.plusSeconds(6));
        assertThat(trouble().failures()).isEqualTo(2);
    }

    @Test
    void orWhenSomethingSucceedsAMinuteAfterTheLastFailure() {
        control.came(UNKNOWN_HOST, key(1), T);
        control.came(UNKNOWN_HOST, key(2), T);
        control.came(GOOD, key(1), T.plus(Duration.ofMinutes(1)));
        assertThat(trouble().isOn()).isFalse();
    }

    @Test
    void aRouteThatAnswersHalfBadlyIsInOneTrouble() {
        for (int i = 0; i < 1000; i++) {
            control.came(i % 2 == 0 ? UNKNOWN_HOST : GOOD, key(i), T.plusMillis(10L * i));
        }
        assertThat(trouble().since()).isEqualTo(T);
        assertThat(trouble().failures()).isEqualTo(500);
        assertThat(trouble().isOn()).isTrue();
    }

    @Test
    void beginningChangingItsCauseAndEndingAreEachReportedOnce() {
        control.came(UNKNOWN_HOST, key(1), T);
        assertThat(routes.changes()).hasSize(1);
        control.came(UNKNOWN_HOST, key(2), T);
        assertThat(routes.changes()).isEmpty();
        control.came(new DeliveryOutcome.RouteAtFault("INVALID_SIGNATURE"), key(3), T);
        assertThat(routes.changes()).hasSize(1);
        for (int i = 0; i < 3; i++) {
            control.came(GOOD, key(i), T);
        }
        assertThat(routes.changes())
                .singleElement()
                .satisfies(status -> assertThat(
                                Objects.requireNonNull(status.trouble()).isOn())
                        .isFalse());
        assertThat(routes.changes()).isEmpty();
    }

    @Test
    void aCauseFromOutsideCannotForgeALineOrTurnItsDirection() {
        control.came(
                new DeliveryOutcome.RouteAtFault("A\u001b[31m\nERROR \u202ex\u0085y" + "z".repeat(500)), key(1), T);
        assertThat(trouble().detail()).startsWith("A␣[31m␣ERROR ␣x␣y").hasSize(201);
        assertThat(trouble().code()).hasSize(65);
    }
}
