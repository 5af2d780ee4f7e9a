package io.orderlane.app.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code NAME ROLE HASH} lines; blank lines and lines that begin with {@code #} are skipped. {@code NAME TOKEN}
 * and {@code NAME TOKEN read-only}, which contain the token itself, are read too.
 */
public final class TokensFile {

    /** The configuration key that names the file. */
    public static final String KEY = "http.tokens-file";

    private static final int SHORTEST = 16;
    private static final int LARGEST = 1024 * 1024;
    private static final Pattern HASH = Pattern.compile(Token.HASH + "([0-9a-f]{64})");

    private final Path file;
    private final String stamp;
    private final List<Token> tokens = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();

    private TokensFile(Path file) {
        this.file = file;
        this.stamp = FileState.stamp(file);
    }

    /** Reads its tokens and what is wrong with it. */
    public static TokensFile read(Path file) {
        TokensFile content = new TokensFile(file);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                content.faults.add("it is no file of at most 1 MiB");
            } else if (FileState.othersMayWrite(file)) {
                content.faults.add("other users of this machine may write it; chmod go-w it");
            } else {
                content.lines(Files.readAllLines(file));
            }
        } catch (IOException unreadable) {
            content.faults.add("it cannot be read as UTF-8 text");
        }
        return content;
    }

    Path file() {
        return file;
    }

    /** The file's stamp from before it was read. */
    String stamp() {
        return stamp;
    }

    /** The tokens of its correct lines. */
    List<Token> tokens() {
        return tokens;
    }

    /** What is wrong with it, line by line. */
    public List<String> faults() {
        return faults;
    }

    /** A warning when lines contain the token itself instead of its hash. */
    public Optional<String> plainWarning() {
        return plain.isEmpty()
                ? Optional.empty()
                : Optional.of(KEY + ": " + String.join(", ", plain)
                        + ": the token itself stands in the file, where whoever reads it can use it; `orderlane tokens new"
                        + " NAME` makes a line with its hash instead.");
    }

    private void lines(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (at == 0 && line.startsWith("\uFEFF")) {
                line = line.substring(1).strip();
            }
            if (!line.isEmpty() && !line.startsWith("#")) {
                line("line " + (at + 1), line.split("\\s+"));
            }
        }
        if (tokens.isEmpty() && faults.isEmpty()) {
            faults.add("it holds no token");
        }
    }

    private void line(String where, String[] words) {
        Matcher hash = HASH.matcher(words[words.length - 1]);
        if (words.length == 3 && hash.matches()) {
            hashed(where, words[0], words[1], HexFormat.of().parseHex(hash.group(1)));
        } else if (words.length == 2 || (words.length == 3 && words[2].equals("read-only"))) {
            plain(where, words);
        } else {
            faults.add(where + " is not NAME ROLE HASH, with read or write as ROLE and " + Token.HASH
                    + " and 64 hexadecimal digits as HASH");
        }
    }

    private void hashed(String where, String name, String role, byte[] digest) {
        if (role.equals("read") || role.equals("write")) {
            add(where, new Access(name, role.equals("read")), digest);
        } else {
            faults.add(where + " has another ROLE than read or write");
        }
    }

    private void plain(String where, String[] words) {
        if (words[1].length() < SHORTEST) {
            faults.add(where + " has a token of fewer than " + SHORTEST + " characters");
        } else {
            plain.add(where);
            add(where, new Access(words[0], words.length == 3), Token.digest(words[1]));
        }
    }

    private void add(String where, Access access, byte[] digest) {
        if (tokens.stream().anyMatch(token -> Arrays.equals(token.digest(), digest))) {
            faults.add(where + " repeats a token");
        } else {
            tokens.add(new Token(access, digest));
        }
    }
}
