package io.orderlane.benchmarks.sdk;

import io.orderlane.alipayhk.bouncycastle.KeyPairs;
import io.orderlane.alipayhk.bouncycastle.KeyReader;
import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import io.orderlane.alipayhk.jca.RsaProviders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;

/**
 * Those compared, each in a process of its own. Arguments: the side, those of {@link Terms#read}, how many seconds it
 * warms up and how many it is measured. It prints the {@link Tally#line} of the latter.
 */
enum Side {
    SDK("Ant's SDK as published", 16),
    GATEWAY("Orderlane's gateway", 64);

    private final String words;
    private final int threads;

    /**
     * Of 2, 8 and 16 threads the SDK has the number with which a CPU second brought most; ours has enough that no
     * signing thread ever waits for work, as in a service.
     */
    Side(String words, int threads) {
        this.words = words;
        this.threads = threads;
    }

    String words() {
        return words;
    }

    /** A client that delivers a ride: it writes the body, signs, sends, verifies the answer and reads it. */
    interface Client extends AutoCloseable {

        /** Delivers the ride once; whether a verified success came back. */
        boolean deliver() throws Exception;
    }

    private Client open(Terms terms) throws ProviderUnavailableException {
        return this == SDK ? new SdkClient(terms) : new GatewayClient(terms);
    }

    public static void main(String[] args) throws Exception {
        Side side = Side.valueOf(args[0]);
        Terms terms = Terms.read(args);
        Client client = side.open(terms);
        side.tryOut(terms, client);
        side.run(client, new Tally(Integer.parseInt(args[5])));
        Tally tally = new Tally(Integer.parseInt(args[6]));
        side.run(client, tally);
        System.out.println(tally.line());
        System.exit(0);
    }

    private void run(Client client, Tally tally) throws InterruptedException {
        Thread[] all = new Thread[threads];
        for (int at = 0; at < threads; at++) {
            all[at] = new Thread(() -> keepOn(client, tally));
            all[at].start();
        }
        for (Thread one : all) {
            one.join();
        }
    }

    private static void keepOn(Client client, Tally tally) {
        while (tally.goesOn()) {
            try {
                tally.count(client.deliver());
            } catch (Exception failed) {
                tally.count(false);
            }
        }
    }

    /** Checks that the client delivers and refuses a wrong signature: without verifying it would seem faster. */
    private void tryOut(Terms terms, Client client) throws Exception {
        if (!client.deliver()) {
            throw new IOException(this + " does not deliver");
        }
        String text = new KeyPairs(RsaProviders.jdk()).generate().publicBase64();
        RSAPublicKey nobodys = new KeyReader(RsaProviders.jdk())
                .publicKey("a key of nobody", text.getBytes(StandardCharsets.US_ASCII));
        if (open(terms.withPublicKey(nobodys)).deliver()) {
            throw new IOException(this + " does not verify answers");
        }
    }
}
