package io.orderlane.benchmarks.endtoend;

/**
 * How long everything takes.
 *
 * @param warmUpSeconds at least so long before the first window; a JIT compiler is busy for most of it
 * @param warmUpDeliveries at least so many, too, unless they take more than three times as long: on a busy machine the
 *     compiler needs the calls, not the time
 * @param windows how many
 * @param windowSeconds how long each is
 * @param limitSeconds how long the signing limit is measured, with one thread and again with all, before and after
 */
record Pace(int warmUpSeconds, int warmUpDeliveries, int windows, int windowSeconds, int limitSeconds) {

    static final Pace FULL = new Pace(25, 50_000, 5, 4, 2);
    static final Pace QUICK = new Pace(8, 8_000, 3, 2, 1);
}
