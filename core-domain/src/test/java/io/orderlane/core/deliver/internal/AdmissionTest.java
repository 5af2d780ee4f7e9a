package io.orderlane.core.deliver.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.order.OrderKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final Instant T = Instant.parse("2026-11-21T02:00:00Z");
    private static final int MOST = 64;
    private static final int FULL = 4096;
    private static final int AFTER_A_START = 16;

    private final Admission admission = new Admission(MOST, Admission.FACTOR);
    private int orders;

    /** A bad answer to another order each time. */
    private void bad(Instant at) {
        admission.bad(at, false, new OrderKey("default", "parcel", "P-" + orders++));
    }

    private void good(int count) {
        for (int i = 0; i < count; i++) {
            admission.good();
        }
    }

    /** How many bad answers in a row it takes. */
    private int untilDown(Admission of, Instant at) {
        int sends = 0;
        while (!of.isDown() && sends < FULL) {
            of.bad(at, true, new OrderKey("default", "parcel", "P-1"));
            sends++;
        }
        return sends;
    }

    private void probe(Instant at) {
        assertThat(admission.permits(at, 0)).isEqualTo(1);
        admission.sending(at);
    }

    @Test
    void afterAStartTheBoundInFlightOpensWithEachGoodAnswer() {
        assertThat(admission.bound()).isEqualTo(AFTER_A_START);
        good(10);
        assertThat(admission.bound()).isBetween(AFTER_A_START + 1, MOST - 1);
        good(MOST);
        assertThat(admission.bound()).isEqualTo(MOST);
    }

    @Test
    void aBoundBelowThatIsOpenFromTheStart() {
        assertThat(new Admission(4, Admission.FACTOR).permits(T, 0)).isEqualTo(4);
        assertThat(new Admission(4, Admission.FACTOR).permits(T, 3)).isEqualTo(1);
    }

    @Test
    void neverMoreIsSentThanKTimesWhatSucceededAndTheCreditAfterAStart() {
        int sends = 0;
        int good = 0;
        while (!admission.isDown()) {
            sends++;
            if (sends % (Admission.FACTOR + 1) == 0) { // a little less than a good answer earns
                good++;
                admission.good();
            } else {
                bad(T);
            }
        }
        assertThat(sends).isLessThanOrEqualTo(32 + Admission.FACTOR * good);
    }

    @Test
    void aRouteOnWhichMostFailsButEnoughSucceedsStaysOpen() {
        for (int i = 0; i < 10_000; i++) {
            if (i % 5 < 2) {
                admission.good();
            } else {
                bad(T);
            }
        }
        assertThat(admission.bound()).isGreaterThan(MOST * 9 / 10);
    }

    @Test
    void whereNothingSucceedsItIsDownAfterAFewDozenSendsHoweverWellItWorkedBefore() {
        for (int i = 0; i < 32; i++) {
            bad(T);
        }
        assertThat(admission.isDown()).isTrue();
        Admission worked = new Admission(MOST, Admission.FACTOR);
        for (int i = 0; i < 1000; i++) {
            worked.good();
        }
        assertThat(untilDown(worked, T)).isLessThanOrEqualTo(45);
        Admission large = new Admission(FULL, Admission.FACTOR);
        for (int i = 0; i < 10 * FULL; i++) {
            large.good();
        }
        assertThat(untilDown(large, T)).isLessThanOrEqualTo(60);
    }

    @Test
    void whereNothingWorkedSinceTheStartFiveFaultsOfItsOwnAreEnough() {
        assertThat(untilDown(admission, T)).isEqualTo(5);
        Admission worked = new Admission(MOST, Admission.FACTOR);
        worked.good();
        assertThat(untilDown(worked, T)).isGreaterThan(20);
    }

    @Test
    void oneOrderOrTwoThatAreNeverAnsweredCostARouteNoMoreThanOneEach() {
        OrderKey poisoned = new OrderKey("default", "parcel", "X-1");
        OrderKey another = new OrderKey("default", "parcel", "X-2");
        for (int i = 0; i < 1000; i++) {
            admission.bad(T.plusSeconds(60L * i), false, i % 2 == 0 ? poisoned : another);
        }
        assertThat(admission.bound()).isEqualTo(AFTER_A_START - 1);
    }

    @Test
    void fromTheThirdOrderOnEveryBadAnswerCounts() {
        for (int i = 0; i < 100; i++) {
            admission.bad(T, false, new OrderKey("default", "parcel", "P-" + i % 3));
        }
        assertThat(admission.isDown()).isTrue();
    }

    @Test
    void aRouteThatIsDownIsProbedAfterFiveTenAndThenEveryFifteenSeconds() {
        untilDown(admission, T);
        Instant at = T;
        for (int seconds : new int[] {5, 10, 15, 15}) {
            assertThat(admission.probeAt()).isEqualTo(at.plusSeconds(seconds));
            assertThat(admission.permits(at.plusSeconds(seconds - 1), 0)).isZero();
            at = at.plusSeconds(seconds);
            probe(at);
            assertThat(admission.permits(at, 1)).isZero();
            bad(at);
        }
    }

    @Test
    void anOutageOfThreeMinutesCostsAHandfulOfProbes() {
        untilDown(admission, T);
        int probes = 0;
        for (int second = 0; second < 180; second++) {
            Instant now = T.plusSeconds(second);
            if (admission.permits(now, 0) > 0) {
                admission.sending(now);
                bad(now);
                probes++;
            }
        }
        assertThat(probes).isBetween(10, 16);
    }

    @Test
    void oneProbeHasToDoUntilSomethingIsHeardOfIt() {
        untilDown(admission, T);
        Instant tried = T.plusSeconds(5);
        probe(tried);
        assertThat(admission.permits(tried.plusSeconds(4), 1)).isZero();
        assertThat(admission.permits(tried.plusSeconds(5), 1)).isEqualTo(1);
    }

    @Test
    void aProbeThatSentNothingIsGivenBack() {
        untilDown(admission, T);
        Instant tried = T.plusSeconds(5);
        probe(tried);
        admission.unsent();
        admission.unsent();
        assertThat(admission.permits(tried, 0)).isEqualTo(1);
    }

    @Test
    void whatWasUnderWayWhenItWentDownPutsNoProbeOff() {
        untilDown(admission, T);
        bad(T.plusSeconds(1));
        bad(T.plusSeconds(2));
        assertThat(admission.probeAt()).isEqualTo(T.plusSeconds(5));
    }

    @Test
    void aGoodProbeOpensItAsAfterAStartAndTheNextPauseIsTheFirstAgain() {
        untilDown(admission, T);
        probe(T.plusSeconds(5));
        bad(T.plusSeconds(5));
        probe(T.plusSeconds(15));
        admission.good();
        assertThat(admission.isDown()).isFalse();
        assertThat(admission.probeAt()).isNull();
        assertThat(admission.bound()).isEqualTo(AFTER_A_START);
        untilDown(admission, T.plusSeconds(20));
        assertThat(admission.probeAt()).isEqualTo(T.plusSeconds(25));
    }

    @Test
    void whereTwoOfThreeAnswersAreBadASmallFactorClosesTheRouteAndALargeOneKeepsItOpen() {
        assertThat(staysOpenAtTwoThirdsBad(2)).isFalse();
        assertThat(staysOpenAtTwoThirdsBad(4)).isTrue();
    }

    /** Two bad answers for each good one, to orders of their own. */
    private boolean staysOpenAtTwoThirdsBad(int factor) {
        Admission route = new Admission(MOST, factor);
        for (int i = 0; i < FULL && !route.isDown(); i++) {
            if (i % 3 == 0) {
                route.good();
            } else {
                route.bad(T, false, new OrderKey("default", "parcel", "P-" + i));
            }
        }
        return !route.isDown();
    }
}
