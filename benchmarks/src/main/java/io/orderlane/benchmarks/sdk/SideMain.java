package io.orderlane.benchmarks.sdk;

import io.orderlane.alipayhk.bouncycastle.KeyPairs;
import io.orderlane.alipayhk.bouncycastle.KeyReader;
import io.orderlane.alipayhk.jca.RsaProviders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Optional;

/**
 * One side in a process of its own. Arguments: the side, the peer's endpoint, the files of the merchant's private and the
 * peer's public key, and the peer's certificate if it speaks TLS. A line {@code MILLIS AT_ONCE} lets it deliver and is
 * answered by a {@link Window}; it ends with its input.
 */
public final class SideMain {

    private SideMain() {}

    /** See the class. */
    public static void main(String[] args) throws Exception {
        Side side = Side.valueOf(args[0]);
        Optional<Path> trust = args.length > 4 ? Optional.of(Path.of(args[4])) : Optional.empty();
        Terms terms = Terms.read(args[1], Path.of(args[2]), Path.of(args[3]), trust);
        try (Client client = side.open(terms)) {
            tryOut(side, terms, client);
            System.out.println("READY");
            serve(client);
        }
        System.exit(0);
    }

    /** Whoever takes an answer on trust is spared the verification, and would win by it. */
    private static void tryOut(Side side, Terms terms, Client client) throws Exception {
        if (!client.deliver()) {
            throw new IOException(side + " does not deliver");
        }
        RSAPublicKey other = foreignKey();
        try (Client deceived = side.open(terms.withPublicKey(other))) {
            if (deceived.deliver()) {
                throw new IOException(side + " does not verify answers");
            }
        }
    }

    private static RSAPublicKey foreignKey() {
        String text = new KeyPairs(RsaProviders.jdk()).generate().publicBase64();
        return new KeyReader(RsaProviders.jdk()).publicKey("a key of nobody", text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void serve(Client client) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ");
            Window window = client.run(Duration.ofMillis(Long.parseLong(words[0])), Integer.parseInt(words[1]));
            System.out.println(window.line());
        }
    }
}
