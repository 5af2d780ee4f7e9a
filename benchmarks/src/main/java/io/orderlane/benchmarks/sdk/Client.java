package io.orderlane.benchmarks.sdk;

import java.time.Duration;

/** Something that tells AlipayHK of a ride: signs, sends, verifies the answer and reads it. */
interface Client extends AutoCloseable {

    /** Delivers the ride once; whether a verified success came back. */
    boolean deliver() throws Exception;

    /**
     * Delivers the ride again and again.
     *
     * @param time no delivery begins after this; those begun are waited for
     * @param atOnce how many are under way at any moment
     */
    Window run(Duration time, int atOnce) throws Exception;

    @Override
    void close() throws Exception;
}
