package io.orderlane.app.cli.sandbox;

import io.orderlane.alipayhk.bouncycastle.KeyPairs;
import io.orderlane.alipayhk.bouncycastle.NewKeyFiles;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key files of both sides: the merchant's public key, which the sandbox verifies with; its private key, when it was
 * made here; and the sandbox's own pair.
 */
public record SandboxKeys(Path merchantPublic, Optional<Path> merchantPrivate, NewKeyFiles alipayHk) {

    /** The key files in this folder; missing ones are made, the merchant's only when no public key is given. */
    public static SandboxKeys at(Path folder, @Nullable Path given) {
        try {
            NewKeyFiles alipayHk = pair(folder.resolve("alipayhk"));
            if (given != null) {
                return new SandboxKeys(given, Optional.empty(), alipayHk);
            }
            NewKeyFiles merchant = pair(folder.resolve("merchant"));
            return new SandboxKeys(merchant.publicKey(), Optional.of(merchant.privateKey()), alipayHk);
        } catch (IOException unwritable) {
            throw unusable(folder, unwritable);
        }
    }

    private static NewKeyFiles pair(Path folder) throws IOException {
        Path privateKey = folder.resolve("private-key.pem");
        Path publicKey = folder.resolve("public-key.pem");
        return Files.exists(privateKey) && Files.exists(publicKey)
                ? new NewKeyFiles(privateKey, publicKey)
                : NewKeyFiles.write(new KeyPairs(RsaProviders.jdk()).generate(), folder);
    }

    /** The merchant's public key. */
    public String merchantPem() {
        return text(merchantPublic);
    }

    /** The sandbox's private key. */
    public String alipayHkPem() {
        return text(alipayHk.privateKey());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw unusable(file, unreadable);
        }
    }

    private static CommandFailure unusable(Path where, IOException why) {
        return new CommandFailure(
                ExitCode.CONFIGURATION,
                "Keys at " + where + " cannot be read or written ("
                        + why.getClass().getSimpleName() + "). Name another place with --keys or --public-key.",
                why);
    }
}
