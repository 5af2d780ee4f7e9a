package io.orderlane.app.access;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that the API accepts. Only digests are kept, and every comparison takes the same time. The file is read
 * again when it changes; if the new content is wrong, the tokens in use stay.
 */
public final class Tokens {

    private final @Nullable Path file;
    private String stamp;
    private volatile List<Token> known;
    private volatile @Nullable String fault;

    private Tokens(@Nullable Path file, String stamp, List<Token> known) {
        this.file = file;
        this.stamp = stamp;
        this.known = List.copyOf(known);
    }

    /** The tokens of a file that was read. */
    public static Tokens of(TokensFile content) {
        return new Tokens(content.file(), content.stamp(), content.tokens());
    }

    /** No tokens: anyone who can reach the API may use it. */
    public static Tokens none() {
        return new Tokens(null, "", List.of());
    }

    /** Whether requests need a token. */
    public boolean required() {
        return file != null;
    }

    /** What this token allows; empty when it is unknown. It is always compared with every token. */
    public Optional<Access> find(String presented) {
        byte[] digest = Token.digest(presented);
        @Nullable Access found = null;
        for (Token token : known) {
            if (MessageDigest.isEqual(token.digest(), digest)) {
                found = token.access();
            }
        }
        return Optional.ofNullable(found);
    }

    /** What is wrong with the changed file; while there is something, the earlier tokens stay in use. */
    public Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /** Reads the file again if it has changed, and returns the message to log about it. Blocking. */
    public synchronized Optional<String> readAnew() {
        String now = file == null ? "" : FileState.stamp(file);
        if (file == null || now.equals(stamp)) {
            return Optional.empty();
        }
        stamp = now;
        TokensFile content = TokensFile.read(file);
        fault = content.faults().isEmpty() ? null : String.join("; ", content.faults());
        if (!content.faults().isEmpty()) {
            return Optional.of(TokensFile.KEY + " changed and is wrong: " + String.join("; ", content.faults())
                    + ". The tokens from before stay good; correct the file.");
        }
        known = List.copyOf(content.tokens());
        return Optional.of(TokensFile.KEY + " was read anew and holds " + known.size()
                + (known.size() == 1 ? " token." : " tokens.")
                + content.plainWarning().map(words -> " " + words).orElse(""));
    }
}
