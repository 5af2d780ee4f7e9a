package io.orderlane.benchmarks.peer;

import io.orderlane.alipayhk.bouncycastle.KeyPairs;
import io.orderlane.alipayhk.bouncycastle.KeyReader;
import io.orderlane.alipayhk.bouncycastle.NewKeyFiles;
import io.orderlane.alipayhk.jca.RsaProviders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPrivateKey;

/** Two pairs of keys in a folder, made when they are missing: the merchant's and the peer's. */
public record PeerKeys(Path folder) {

    public static PeerKeys in(Path folder) {
        PeerKeys keys = new PeerKeys(folder);
        keys.make("merchant");
        keys.make("alipayhk");
        return keys;
    }

    private void make(String whose) {
        if (Files.exists(file(whose, "public-key.pem"))) {
            return;
        }
        try {
            NewKeyFiles.write(new KeyPairs(RsaProviders.jdk()).generate(), folder.resolve(whose));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("no keys can be written to " + folder, unwritable);
        }
    }

    /** What the merchant signs with. */
    public Path merchantPrivateKey() {
        return file("merchant", "private-key.pem");
    }

    /** What the peer's answers are verified with. */
    public Path peerPublicKey() {
        return file("alipayhk", "public-key.pem");
    }

    RSAPrivateKey peerPrivateKey() {
        return new KeyReader(RsaProviders.jdk()).privateKey(file("alipayhk", "private-key.pem"));
    }

    private Path file(String whose, String name) {
        return folder.resolve(whose).resolve(name);
    }
}
