package io.orderlane.benchmarks.accepting;

/**
 * How long everything takes.
 *
 * @param warmUpSeconds before the first window, for each kind of load
 * @param windows how many windows of a rate, and runs of a latency
 * @param seconds how long each is
 */
record AcceptingPace(int warmUpSeconds, int windows, int seconds) {

    static final AcceptingPace FULL = new AcceptingPace(15, 5, 5);
    static final AcceptingPace QUICK = new AcceptingPace(5, 3, 2);
}
