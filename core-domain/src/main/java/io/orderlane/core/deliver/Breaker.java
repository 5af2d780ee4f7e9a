package io.orderlane.core.deliver;

import io.orderlane.core.order.OrderKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Stops sending on a route that is down, so that an outage costs a handful of probes instead of a retry storm. After a pause
 * it lets one send through; while that one is good it lets 2, 4, 8 … a second through until enough succeed in a row. One
 * bad result among good ones does not end the trial, as it would not have stopped the route before: only a run of bad ones
 * that counts as down, or when they make up the share that does. A trial that saw something good leads back to the first pause, any other to a longer
 * one. It never drops anything: lanes keep their place.
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

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int MOST_PER_SECOND = 1024;

    /** What fewer orders meet may be the orders' own fault. */
    static final int ORDERS_TO_BLAME_THE_ROUTE = 3;

    private final BreakerSettings settings;
    private final Set<OrderKey> ordersInARow = new HashSet<>();

    private State state = State.CLOSED;
    private Instant windowStart = Instant.MIN;
    private int good;
    private int bad;
    private int faultsInARow;
    private int badInARow;
    private int goodInARow;
    private int goodInTrial;
    private int badInTrial;
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
            goodInTrial = 0;
            badInTrial = 0;
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

    /** Until something good came one probe has to do; another takes its place when nothing was heard of it. */
    private int tryingRoom(Instant now) {
        Duration step = goodInTrial == 0 ? settings.firstPause() : SECOND;
        if (!secondStart.plus(step).isAfter(now)) {
            secondStart = now;
            sentThisSecond = 0;
            perSecond = goodInTrial == 0 ? 1 : Math.min(perSecond * 2, MOST_PER_SECOND);
        }
        return Math.max(0, perSecond - sentThisSecond);
    }

    /** So many sends begin. */
    void sending(int count) {
        if (state == State.TRYING) {
            sentThisSecond += count;
        }
    }

    /** One of the sends that began sent nothing, so it said nothing about the route: another may take its place. */
    void unsent() {
        if (state == State.TRYING && sentThisSecond > 0) {
            sentThisSecond--;
        }
    }

    void good(Instant now) {
        faultsInARow = 0;
        badInARow = 0;
        ordersInARow.clear();
        goodInARow++;
        boolean trying = state(now) == State.TRYING;
        goodInTrial += trying ? 1 : 0;
        if (trying && goodInARow >= settings.goodToClose()) {
            close();
        } else {
            count(now, true);
        }
    }

    /**
     * A bad result. One order that is never answered properly does not make a route bad, however often it is tried.
     *
     * @param fault whether it is certainly the route's own
     */
    void bad(Instant now, boolean fault, OrderKey order) {
        goodInARow = 0;
        badInARow++;
        if (ordersInARow.size() < ORDERS_TO_BLAME_THE_ROUTE) {
            ordersInARow.add(order);
        }
        faultsInARow = fault ? faultsInARow + 1 : faultsInARow;
        State before = state(now);
        count(now, false);
        if (before == State.TRYING) {
            badInTrial++;
            if (isRun() || isTooMuch(badInTrial, goodInTrial)) {
                open(now);
            }
        } else if (before == State.CLOSED && isDown()) {
            open(now);
        }
    }

    private boolean isDown() {
        return isRun() || (good + bad >= settings.least() && isTooMuch(bad, good));
    }

    private boolean isRun() {
        return faultsInARow >= settings.faultsInARow()
                || (badInARow >= settings.badInARow() && ordersInARow.size() >= ORDERS_TO_BLAME_THE_ROUTE);
    }

    private boolean isTooMuch(int someBad, int someGood) {
        return someBad >= settings.worstShare() * (someBad + someGood);
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

    private void open(Instant now) {
        if (state == State.TRYING && goodInTrial > 0) {
            pause = settings.firstPause();
        }
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
        badInARow = 0;
        ordersInARow.clear();
    }
}
