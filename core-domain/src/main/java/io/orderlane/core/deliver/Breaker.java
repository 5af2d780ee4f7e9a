package io.orderlane.core.deliver;

import java.time.Duration;
import java.time.Instant;

/**
 * Stops sending on a route that is down, so that an outage costs a handful of probes instead of a retry storm. Then it lets
 * 1, 2, 4 … sends a second through until enough succeed in a row. It never drops anything: lanes keep their place.
 */
final class Breaker {

    /** What it lets through. */
    enum State {
        /** Everything. */
        CLOSED,
        /** Nothing until a moment. */
        OPEN,
        /** A few, to see. */
        TRYING
    }

    private final BreakerSettings settings;

    private State state = State.CLOSED;
    private Instant windowStart = Instant.MIN;
    private int good;
    private int bad;
    private int faultsInARow;
    private int goodInARow;
    private Duration pause;
    private Instant openUntil = Instant.MIN;
    private Instant secondStart = Instant.MIN;
    private int perSecond;
    private int sentThisSecond;

    Breaker(BreakerSettings settings) {
        this.settings = settings;
        this.pause = settings.firstPause();
    }

    State state(Instant now) {
        if (state == State.OPEN && !openUntil.isAfter(now)) {
            state = State.TRYING;
            goodInARow = 0;
            perSecond = 1;
            secondStart = now;
            sentThisSecond = 0;
        }
        return state;
    }

    Instant openUntil() {
        return openUntil;
    }

    /** How many sends it would let through now. */
    int room(Instant now) {
        return switch (state(now)) {
            case CLOSED -> Integer.MAX_VALUE;
            case OPEN -> 0;
            case TRYING -> tryingRoom(now);
        };
    }

    private int tryingRoom(Instant now) {
        if (!secondStart.plusSeconds(1).isAfter(now)) {
            secondStart = now;
            sentThisSecond = 0;
            perSecond = goodInARow == 0 ? perSecond : Math.min(perSecond * 2, 1024);
        }
        return Math.max(0, perSecond - sentThisSecond);
    }

    /** So many sends begin. */
    void sending(int count) {
        if (state == State.TRYING) {
            sentThisSecond += count;
        }
    }

    void good(Instant now) {
        faultsInARow = 0;
        goodInARow++;
        if (state(now) == State.TRYING && goodInARow >= settings.goodToClose()) {
            close();
        } else {
            count(now, true);
        }
    }

    /** A bad result; {@code fault} when it is certainly the route's own. */
    void bad(Instant now, boolean fault) {
        goodInARow = 0;
        faultsInARow = fault ? faultsInARow + 1 : faultsInARow;
        State before = state(now);
        count(now, false);
        boolean down = faultsInARow >= settings.faultsInARow() || shareIsBad();
        if (before == State.TRYING || (before == State.CLOSED && down)) {
            open(now);
        }
    }

    private void count(Instant now, boolean wasGood) {
        if (!windowStart.isAfter(now.minus(settings.window()))) {
            windowStart = now;
            good = 0;
            bad = 0;
        }
        good += wasGood ? 1 : 0;
        bad += wasGood ? 0 : 1;
    }

    private boolean shareIsBad() {
        int all = good + bad;
        return all >= settings.least() && bad >= settings.worstShare() * all;
    }

    private void open(Instant now) {
        state = State.OPEN;
        openUntil = now.plus(pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : doubled;
    }

    private void close() {
        state = State.CLOSED;
        pause = settings.firstPause();
        windowStart = Instant.MIN;
        faultsInARow = 0;
    }
}
