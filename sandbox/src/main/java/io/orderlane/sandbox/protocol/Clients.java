package io.orderlane.sandbox.protocol;

import java.security.PublicKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The merchants AlipayHK knows: their client ids and public keys by version. */
public final class Clients {
    private static final Comparator<String> OLDEST_FIRST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
    private final ConcurrentMap<String, NavigableMap<String, PublicKey>> keys = new ConcurrentHashMap<>();

    /** Adds or replaces one key. Throws {@link IllegalArgumentException} when the text is no public key. */
    public void register(String clientId, String keyVersion, String publicKeyText) {
        PublicKey key = Keys.publicKey(publicKeyText);
        keys.computeIfAbsent(clientId, id -> new ConcurrentSkipListMap<>(OLDEST_FIRST))
                .put(keyVersion, key);
    }

    /** The same clients, registered apart from these. */
    public Clients copy() {
        Clients copy = new Clients();
        keys.forEach((id, versions) -> {
            NavigableMap<String, PublicKey> own = new ConcurrentSkipListMap<>(OLDEST_FIRST);
            own.putAll(versions);
            copy.keys.put(id, own);
        });
        return copy;
    }

    public boolean knows(@Nullable String clientId) {
        return clientId != null && keys.containsKey(clientId);
    }

    /** The key of that version; the newest when no version is given. */
    public Optional<PublicKey> key(String clientId, @Nullable String keyVersion) {
        NavigableMap<String, PublicKey> versions = keys.get(clientId);
        if (versions == null) {
            return Optional.empty();
        }
        String version = keyVersion == null ? versions.lastKey() : keyVersion;
        return Optional.ofNullable(versions.get(version));
    }

    public Collection<String> ids() {
        return List.copyOf(new TreeSet<>(keys.keySet()));
    }

    public Collection<String> versions(String clientId) {
        NavigableMap<String, PublicKey> versions = keys.get(clientId);
        return versions == null ? List.of() : List.copyOf(versions.keySet());
    }
}
