package io.orderlane.core.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.order.OrderKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final Instant T = Instant.parse("2026-11-21T02:00:00Z");
    private final Breaker breaker = new Breaker(BreakerSettings.DEFAULT);

    private int orders;

    /** A bad result of another order each time. */
    private void bad(Instant at, boolean fault) {
        breaker.bad(at, fault, new OrderKey("default", "parcel", "P-" + orders++));
    }

    private void faults(int count, Instant at) {
        for (int i = 0; i < count; i++) {
            bad(at, true);
        }
    }

    @Test
    void itLetsEverythingThroughWhileTheRouteWorks() {
        breaker.good(T);
        bad(T, false);
        assertThat(breaker.room(T)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void fiveFaultsOfTheRouteInARowOpenItAndAGoodResultBetweenForgivesThem() {
        faults(4, T);
        breaker.good(T);
        faults(4, T);
        assertThat(breaker.state(T)).isEqualTo(Breaker.State.CLOSED);
        faults(1, T);
        assertThat(breaker.state(T)).isEqualTo(Breaker.State.OPEN);
        assertThat(breaker.room(T)).isZero();
    }

    @Test
    void halfOfAtLeastTwentyUnknownResultsWithinTenSecondsOpenIt() {
        for (int i = 0; i < 9; i++) {
            breaker.good(T);
            bad(T, false);
        }
        breaker.good(T);
        assertThat(breaker.state(T)).isEqualTo(Breaker.State.CLOSED);
        bad(T, false);
        assertThat(breaker.state(T)).isEqualTo(Breaker.State.OPEN);
    }

    @Test
    void tenBadResultsInARowOpenItHoweverSlowlyTheyCome() {
        for (int i = 0; i < 9; i++) {
            bad(T.plusSeconds(30L * i), false);
        }
        assertThat(breaker.state(T.plusSeconds(240))).isEqualTo(Breaker.State.CLOSED);
        bad(T.plusSeconds(270), false);
        assertThat(breaker.state(T.plusSeconds(270))).isEqualTo(Breaker.State.OPEN);
    }

    @Test
    void oneOrderOrTwoThatAreNeverAnsweredLeaveARouteAlone() {
        OrderKey poisoned = new OrderKey("default", "parcel", "P-1");
        OrderKey another = new OrderKey("default", "parcel", "P-2");
        for (int i = 0; i < 30; i++) {
            breaker.bad(T.plusSeconds(60L * i), false, i % 2 == 0 ? poisoned : another);
        }
        assertThat(breaker.state(T.plusSeconds(1740))).isEqualTo(Breaker.State.CLOSED);
        bad(T.plusSeconds(1741), false);
        assertThat(breaker.state(T.plusSeconds(1741))).isEqualTo(Breaker.State.OPEN);
    }

    @Test
    void resultsOfAnEarlierWindowAreForgotten() {
        for (int i = 0; i < 9; i++) {
            breaker.good(T);
            bad(T, false);
        }
        bad(T, false);
        bad(T.plusSeconds(11), false);
        assertThat(breaker.state(T.plusSeconds(11))).isEqualTo(Breaker.State.CLOSED);
    }

    @Test
    void afterItsPauseItLetsOneThroughAndAFailureDoublesThePause() {
        faults(5, T);
        Instant tried = T.plusSeconds(5);
        assertThat(breaker.room(tried)).isEqualTo(1);
        breaker.sending(1);
        assertThat(breaker.room(tried)).isZero();
        bad(tried, true);
        assertThat(breaker.openUntil()).isEqualTo(tried.plusSeconds(10));
    }

    @Test
    void thePauseNeverGrowsBeyondFifteenSeconds() {
        Instant now = T;
        faults(5, now);
        for (int i = 0; i < 10; i++) {
            now = breaker.openUntil();
            breaker.room(now);
            bad(now, true);
        }
        assertThat(breaker.openUntil()).isEqualTo(now.plusSeconds(15));
    }

    @Test
    void oneProbeHasToDoUntilSomethingIsHeardOfIt() {
        faults(5, T);
        Instant tried = T.plusSeconds(5);
        assertThat(breaker.room(tried)).isEqualTo(1);
        breaker.sending(1);
        assertThat(breaker.room(tried.plusSeconds(4))).isZero();
        assertThat(breaker.room(tried.plusSeconds(5))).isEqualTo(1);
    }

    @Test
    void aProbeThatSentNothingIsGivenBack() {
        faults(5, T);
        Instant tried = T.plusSeconds(5);
        assertThat(breaker.room(tried)).isEqualTo(1);
        breaker.sending(1);
        breaker.unsent();
        assertThat(breaker.room(tried)).isEqualTo(1);
        breaker.unsent();
        assertThat(breaker.room(tried)).isEqualTo(1);
    }

    @Test
    void anOutageOfThreeMinutesCostsAHandfulOfProbes() {
        faults(5, T);
        int probes = 0;
        for (int second = 0; second < 180; second++) {
            Instant now = T.plusSeconds(second);
            int room = breaker.room(now);
            breaker.sending(room);
            faults(room, now);
            probes += room;
        }
        assertThat(probes).isBetween(10, 16);
    }

    @Test
    void oneBadResultAmongGoodOnesDoesNotEndTheTrial() {
        faults(5, T);
        Instant tried = T.plusSeconds(5);
        breaker.room(tried);
        breaker.good(tried);
        breaker.good(tried);
        bad(tried, false);
        assertThat(breaker.state(tried)).isEqualTo(Breaker.State.TRYING);
        for (int i = 0; i < 20; i++) {
            breaker.good(tried);
        }
        assertThat(breaker.state(tried)).isEqualTo(Breaker.State.CLOSED);
    }

    @Test
    void howeverLongATrialWentWellARunOfBadResultsEndsIt() {
        faults(5, T);
        Instant tried = T.plusSeconds(5);
        breaker.room(tried);
        for (int i = 0; i < 1000; i++) {
            breaker.good(tried);
            breaker.good(tried);
            bad(tried, false);
        }
        for (int i = 0; i < 8; i++) {
            bad(tried, false);
        }
        assertThat(breaker.state(tried)).isEqualTo(Breaker.State.TRYING);
        bad(tried, false);
        assertThat(breaker.state(tried)).isEqualTo(Breaker.State.OPEN);
    }

    @Test
    void aTrialThatSawSomethingGoodLeadsBackToTheFirstPause() {
        faults(5, T);
        Instant again = T.plusSeconds(5);
        breaker.room(again);
        bad(again, true);
        Instant better = again.plusSeconds(10);
        breaker.room(better);
        breaker.good(better);
        bad(better, true);
        assertThat(breaker.openUntil()).isEqualTo(better.plusSeconds(5));
    }

    @Test
    void successOpensItSlowlyAndTwentyInARowCloseIt() {
        faults(5, T);
        Instant now = T.plusSeconds(5);
        assertThat(breaker.room(now)).isEqualTo(1);
        breaker.sending(1);
        breaker.good(now);
        now = now.plusSeconds(1);
        assertThat(breaker.room(now)).isEqualTo(2);
        breaker.sending(2);
        breaker.good(now);
        breaker.good(now);
        now = now.plusSeconds(1);
        assertThat(breaker.room(now)).isEqualTo(4);
        for (int i = 0; i < 17; i++) {
            breaker.good(now);
        }
        assertThat(breaker.state(now)).isEqualTo(Breaker.State.CLOSED);
    }
}
