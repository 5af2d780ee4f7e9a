package io.orderlane.benchmarks.endtoend;

/**
 * What signing alone can do on this machine in this minute.
 *
 * @param perSecond signatures of as many threads as there are processors
 * @param aloneMicros CPU of one signature with one thread, microseconds
 * @param togetherMicros CPU of one signature with all threads, which share caches and frequency
 */
record SigningLimit(double perSecond, double aloneMicros, double togetherMicros) {

    /** Between two measurements. */
    static SigningLimit between(SigningLimit before, SigningLimit after) {
        return new SigningLimit(
                (before.perSecond + after.perSecond) / 2,
                (before.aloneMicros + after.aloneMicros) / 2,
                (before.togetherMicros + after.togetherMicros) / 2);
    }
}
