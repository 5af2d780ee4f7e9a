package io.orderlane.testkit.host;

import io.orderlane.alipayhk.bouncycastle.KeyPairs;
import io.orderlane.alipayhk.bouncycastle.NewKeyPair;
import io.orderlane.alipayhk.jca.RsaProviders;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * RSA-2048 keys by the name of who has them. Each is made once for a process, since making one takes longer than most
 * tests; they are kept in memory and protect nothing.
 */
final class TestKeys {

    private static final Map<String, NewKeyPair> MADE = new ConcurrentHashMap<>();
    private static final KeyPairs PAIRS = new KeyPairs(RsaProviders.jdk());

    private TestKeys() {}

    /** Makes those that are missing, as many at a time as there are processors. */
    static void make(Collection<String> owners) {
        owners.parallelStream().forEach(TestKeys::of);
    }

    static NewKeyPair of(String owner) {
        return MADE.computeIfAbsent(owner, any -> PAIRS.generate());
    }
}
