package io.orderlane.benchmarks.endtoend;

/**
 * How long everything takes.
 *
 * @param warmUpSeconds at least so long before the first window, for each instance; at most six times as long
 * @param jitShare the warm-up ends when JIT compilers take no more than this share of the service's CPU: how long they need
 *     depends on how busy the machine is
 * @param windows how many
 * @param windowSeconds how long each is
 * @param limitSeconds how long the signing limit is measured, with one thread and again with all, before and after
 */
record Pace(int warmUpSeconds, double jitShare, int windows, int windowSeconds, int limitSeconds) {

    static final Pace FULL = new Pace(25, 0.02, 5, 4, 2);
    static final Pace QUICK = new Pace(8, 1.0, 3, 2, 1);
}
