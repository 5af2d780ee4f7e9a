package io.orderlane.core.deliver.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final Instant T = Instant.parse("2026-11-21T02:00:00Z");

    private static int sentInASecond(RateLimit limit, Instant from) {
        int sent = 0;
        for (int i = 0; i < 100; i++) {
            Instant now = from.plusMillis(10L * i);
            int permits = limit.permits(now);
            limit.sending(permits, now);
            sent += permits;
        }
        return sent;
    }

    @Test
    void withoutALimitThereIsAlwaysRoom() {
        assertThat(new RateLimit(0, T).permits(T)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void aLimitIsKeptOverASecond() {
        assertThat(sentInASecond(new RateLimit(50, T), T)).isBetween(45, 55);
    }

    @Test
    void whatWasNotUsedDoesNotPileUp() {
        RateLimit limit = new RateLimit(50, T);
        assertThat(limit.permits(T.plusSeconds(3600))).isLessThanOrEqualTo(5);
    }

    @Test
    void slowingDownHalvesTheRateAndKeepsTheAskedPause() {
        RateLimit limit = new RateLimit(50, T);
        limit.slowDown(Duration.ofSeconds(2), T);
        assertThat(limit.isSlowed()).isTrue();
        assertThat(limit.permits(T.plusMillis(1999))).isZero();
        assertThat(limit.perSecond()).isEqualTo(25);
        assertThat(sentInASecond(limit, T.plusSeconds(2))).isBetween(20, 30);
    }

    @Test
    void theRateComesBackByATenthEveryTenSeconds() {
        RateLimit limit = new RateLimit(50, T);
        limit.slowDown(Duration.ZERO, T);
        limit.permits(T.plusSeconds(10));
        assertThat(limit.perSecond()).isBetween(27.4, 27.6);
        limit.permits(T.plusSeconds(90));
        assertThat(limit.isSlowed()).isFalse();
        assertThat(limit.perSecond()).isEqualTo(50);
    }

    @Test
    void aRateThatNeverWasIsTakenFromWhatWasSent() {
        RateLimit limit = new RateLimit(0, T);
        for (int i = 0; i <= 10; i++) {
            limit.sending(20, T.plusMillis(100L * i));
        }
        limit.slowDown(Duration.ZERO, T.plusSeconds(1));
        assertThat(limit.perSecond()).isBetween(90.0, 120.0);
    }

    private static RateLimit toldAt(int perSecond) {
        RateLimit limit = new RateLimit(0, T);
        for (int i = 0; i <= 10; i++) {
            limit.sending(perSecond / 10, T.plusMillis(100L * i));
        }
        limit.slowDown(Duration.ZERO, T.plusSeconds(1));
        return limit;
    }

    @Test
    void whatWasSentWithoutALimitIsNoDebt() {
        RateLimit limit = toldAt(1000);
        assertThat(sentInASecond(limit, T.plusSeconds(2))).isBetween(400, 700);
    }

    @Test
    void aMeasuredRateIsApproachedWithCare() {
        RateLimit limit = toldAt(200);
        double told = 2 * limit.perSecond();
        limit.permits(T.plusSeconds(61));
        assertThat(limit.perSecond()).isBetween(0.8 * told, told);
        assertThat(limit.isSlowed()).isTrue();
    }

    @Test
    void aMinuteBeyondTheRateAtWhichItWasToldTheLimitIsGone() {
        RateLimit limit = toldAt(20);
        limit.permits(T.plusSeconds(101));
        assertThat(limit.perSecond()).isBetween(40.0, 100.0);
        limit.permits(T.plusSeconds(161));
        assertThat(limit.isSlowed()).isFalse();
        assertThat(limit.permits(T.plusSeconds(161))).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void aNewWishOnTheWayBackHalvesAgain() {
        RateLimit limit = toldAt(200);
        limit.permits(T.plusSeconds(91));
        double grown = limit.perSecond();
        limit.slowDown(Duration.ZERO, T.plusSeconds(91));
        assertThat(limit.perSecond()).isEqualTo(grown / 2);
    }

    @Test
    void theSameWishToEachSendUnderWayHalvesTheRateOnce() {
        RateLimit limit = new RateLimit(100, Instant.EPOCH);
        for (int sendsUnderWay = 0; sendsUnderWay < 32; sendsUnderWay++) {
            limit.slowDown(Duration.ofSeconds(1), Instant.EPOCH.plusMillis(sendsUnderWay));
        }
        assertThat(limit.perSecond()).isEqualTo(50);
    }
}
