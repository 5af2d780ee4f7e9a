package io.orderlane.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code NAME TOKEN [read-only]} lines; blank lines and lines that begin with {@code #} are skipped. */
final class TokensFile {

    private static final String KEY = "http.tokens-file";
    private static final int SHORTEST = 16;

    private final Map<Access, String> tokens = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private TokensFile() {}

    static Tokens read(Path file, Findings findings) {
        TokensFile content = new TokensFile();
        try {
            content.lines(Files.readAllLines(file));
        } catch (IOException unreadable) {
            content.faults.add("it cannot be read as UTF-8 text");
        }
        if (!content.faults.isEmpty()) {
            findings.wrong(
                    KEY, String.join("; ", content.faults), "Correct the file; `openssl rand -hex 32` makes a token.");
        }
        return new Tokens(content.tokens);
    }

    private void lines(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                line("line " + (at + 1), line.split("\\s+"));
            }
        }
        if (tokens.isEmpty() && faults.isEmpty()) {
            faults.add("it holds no token");
        }
    }

    private void line(String where, String[] words) {
        boolean formed = words.length == 2 || (words.length == 3 && words[2].equals("read-only"));
        if (!formed) {
            faults.add(where + " is not NAME TOKEN or NAME TOKEN read-only");
        } else if (words[1].length() < SHORTEST) {
            faults.add(where + " has a token of fewer than " + SHORTEST + " characters");
        } else if (tokens.containsValue(words[1])) {
            faults.add(where + " repeats a token");
        } else {
            tokens.put(new Access(words[0], words.length == 3), words[1]);
        }
    }
}
