package io.orderlane.alipayhk.port;

import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** The public keys signatures are verified with: some for one key version, some for any. Order is kept. */
public final class PublicKeys {

    /** One key; an empty version serves any. */
    public record Entry(OptionalInt version, RSAPublicKey key) {

        /** {@code version 2} or {@code any version}. */
        public String name() {
            return version.isPresent() ? "version " + version.getAsInt() : "any version";
        }

        boolean serves(OptionalInt wanted) {
            return wanted.isEmpty() || version.isEmpty() || version.equals(wanted);
        }
    }

    private final List<Entry> entries;

    private PublicKeys(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** No key yet. */
    public static PublicKeys none() {
        return new PublicKeys(List.of());
    }

    /** One key that serves any version. */
    public static PublicKeys anyVersion(RSAPublicKey key) {
        return none().and(OptionalInt.empty(), key);
    }

    /** One key that serves this version. */
    public static PublicKeys version(int version, RSAPublicKey key) {
        return none().and(OptionalInt.of(version), key);
    }

    /** These keys and one more; an empty version serves any. */
    public PublicKeys and(OptionalInt version, RSAPublicKey key) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(version, key));
        return new PublicKeys(more);
    }

    /** The same versions with what becomes of each key. */
    public PublicKeys each(UnaryOperator<RSAPublicKey> change) {
        return new PublicKeys(entries.stream()
                .map(entry -> new Entry(entry.version(), change.apply(entry.key())))
                .toList());
    }

    /** All keys, as registered. */
    public List<Entry> all() {
        return entries;
    }

    /** The keys that serve the version a signature announces; all of them when it announces none. */
    public List<Entry> serving(OptionalInt version) {
        return entries.stream().filter(entry -> entry.serves(version)).toList();
    }

    /** The keys that do not serve it. */
    public List<Entry> notServing(OptionalInt version) {
        return entries.stream().filter(entry -> !entry.serves(version)).toList();
    }

    /** What is registered, in words, for messages: {@code version 1, any version}. */
    public String names() {
        return entries.isEmpty()
                ? "no key at all"
                : String.join(", ", entries.stream().map(Entry::name).toList());
    }
}
