package io.orderlane.app.cli.keys;

import io.orderlane.alipayhk.bouncycastle.KeyPairs;
import io.orderlane.alipayhk.bouncycastle.KeyReader;
import io.orderlane.alipayhk.bouncycastle.UnusableKeyException;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.app.access.FileState;
import io.orderlane.app.cli.keys.KeyReport.Grade;
import java.nio.file.Path;
import java.security.interfaces.RSAKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads keys and reports whether they can be used. */
final class KeyCheck {

    private final KeyReader reader = new KeyReader(RsaProviders.jdk());
    private final KeyPairs pairs = new KeyPairs(RsaProviders.jdk());
    private final KeyReport report = new KeyReport();

    KeyReport report() {
        return report;
    }

    /** One pair: whether the two belong together. */
    KeyReport files(@Nullable Path privateFile, @Nullable Path publicFile) {
        Optional<RSAPrivateKey> privateKey = privateKey("private key", privateFile);
        Optional<RSAPublicKey> publicKey = publicKey("public key", publicFile);
        if (privateKey.isPresent() && publicKey.isPresent()) {
            boolean fit = pairs.fit(privateKey.get(), publicKey.get());
            report.add(
                    fit ? Grade.OK : Grade.PROBLEM,
                    fit
                            ? "the two are one pair"
                            : "the two are not one pair: what one signs the other does not verify");
        }
        return report;
    }

    Optional<RSAPrivateKey> privateKey(String what, @Nullable Path file) {
        Optional<RSAPrivateKey> key = read(what, file, reader::privateKey);
        if (key.isPresent() && file != null && (FileState.othersMayRead(file) || FileState.othersMayWrite(file))) {
            report.add(Grade.WARNING, what + " " + file + " can be read by others on this machine; chmod 600 it");
        }
        return key;
    }

    Optional<RSAPublicKey> publicKey(String what, @Nullable Path file) {
        return read(what, file, reader::publicKey);
    }

    private <K extends RSAKey> Optional<K> read(String what, @Nullable Path file, Function<Path, K> reading) {
        if (file == null) {
            return Optional.empty();
        }
        try {
            K key = reading.apply(file);
            report.add(
                    Grade.OK, what + " " + file + ": RSA, " + key.getModulus().bitLength() + " bits");
            return Optional.of(key);
        } catch (UnusableKeyException unusable) {
            report.add(Grade.PROBLEM, what + " " + unusable.getMessage());
            return Optional.empty();
        }
    }
}
