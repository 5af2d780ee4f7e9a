package io.orderlane.app.config.keys;

import io.orderlane.alipayhk.bouncycastle.KeyPairs;
import io.orderlane.alipayhk.bouncycastle.KeyReader;
import io.orderlane.alipayhk.bouncycastle.UnusableKeyException;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.port.PublicKeys;
import io.orderlane.app.config.AccountConfiguration;
import io.orderlane.app.config.Configuration;
import io.orderlane.app.config.KeyFaults;
import java.nio.file.Path;
import java.security.Provider;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads an account's key files and reports all that is wrong with them: missing, unreadable, too short, swapped. */
public final class AccountKeyFiles {

    private final Provider provider = RsaProviders.jdk();
    private final KeyReader reader = new KeyReader(provider);
    private final String prefix;
    private final AccountConfiguration account;
    private final KeyFaults faults;
    private PublicKeys publicKeys = PublicKeys.none();
    private boolean publicOnesFit = true;

    /** Of the account of this name; what is wrong goes to {@code faults} under the full names of keys. */
    public AccountKeyFiles(String name, AccountConfiguration account, KeyFaults faults) {
        this.prefix = Configuration.prefixOf(name);
        this.account = account;
        this.faults = faults;
    }

    /** The keys; empty when the private one is wrong, which is reported. */
    public Optional<AccountKeys> read() {
        return readPrivate().map(key -> new AccountKeys(key, publicKeys));
    }

    /**
     * The keys. A wrong private key is reported, and the one in use stays; a wrong public key is reported, and all
     * public keys in use stay.
     */
    AccountKeys readOver(AccountKeys inUse) {
        Optional<RSAPrivateKey> ours = readPrivate();
        return new AccountKeys(ours.orElse(inUse.privateKey()), publicOnesFit ? publicKeys : inUse.publicKeys());
    }

    private Optional<RSAPrivateKey> readPrivate() {
        Optional<RSAPrivateKey> ours = read(prefix + "private-key-file", account.privateKeyFile(), reader::privateKey);
        publicKey(prefix + "public-key-file", OptionalInt.empty(), account.publicKeyFile(), ours);
        for (Map.Entry<Integer, Path> file : new TreeMap<>(account.publicKeyFiles()).entrySet()) {
            publicKey(
                    prefix + "public-key-files." + file.getKey(), OptionalInt.of(file.getKey()), file.getValue(), ours);
        }
        return ours;
    }

    private void publicKey(String key, OptionalInt version, @Nullable Path file, Optional<RSAPrivateKey> ours) {
        Optional<RSAPublicKey> read = read(key, file, reader::publicKey);
        read.ifPresent(theirs -> publicKeys = publicKeys.and(version, theirs));
        boolean ownHalf = read.isPresent() && read.equals(ours.flatMap(new KeyPairs(provider)::publicHalf));
        publicOnesFit &= file == null || (read.isPresent() && !ownHalf);
        if (ownHalf) {
            faults.add(
                    key,
                    "it is the public half of " + prefix + "private-key-file, with which AlipayHK's answers cannot be"
                            + " verified",
                    "Give AlipayHK's own public key; the half of yours is what AlipayHK is given.");
        }
    }

    private <K> Optional<K> read(String key, @Nullable Path file, Function<Path, K> read) {
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(file));
        } catch (UnusableKeyException unusable) {
            faults.add(key, String.valueOf(unusable.getMessage()).replace(file + ": ", ""));
            return Optional.empty();
        }
    }
}
