package io.orderlane.app.config.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Reads a properties file, before anything else, with the line of each key. {@code orderlane.} before a key may be left
 * out.
 */
final class PropertiesFile {

    private final Path file;
    private final Findings findings;

    PropertiesFile(Path file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    void read() {
        List<String> lines = lines();
        for (int at = 0; at < lines.size(); at++) {
            int first = at;
            StringBuilder logical = new StringBuilder(lines.get(at));
            while (isContinued(lines.get(at)) && at + 1 < lines.size()) {
                logical.append('\n').append(lines.get(++at));
            }
            entry(logical.toString(), file + " line " + (first + 1));
        }
    }

    private List<String> lines() {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            if (!lines.isEmpty() && lines.get(0).startsWith("\uFEFF")) {
                lines.set(0, lines.get(0).substring(1)); // the byte order mark that some editors write
            }
            return lines;
        } catch (NoSuchFileException missing) {
            findings.file(file, "there is no such file");
        } catch (IOException unreadable) {
            findings.file(
                    file,
                    "it cannot be read as UTF-8 text (" + unreadable.getClass().getSimpleName() + ")");
        }
        return List.of();
    }

    private static boolean isContinued(String line) {
        boolean comment =
                line.stripLeading().startsWith("#") || line.stripLeading().startsWith("!");
        int slashes = line.length() - line.replaceAll("\\\\+$", "").length();
        return !comment && slashes % 2 == 1;
    }

    private void entry(String logical, String where) {
        Properties one = new Properties();
        try {
            one.load(new StringReader(logical));
        } catch (IllegalArgumentException malformed) {
            findings.file(file, where + " has a \\u that is not followed by four hexadecimal digits");
        } catch (IOException impossible) {
            throw new UncheckedIOException("A string can be read.", impossible);
        }
        one.stringPropertyNames()
                .forEach(name -> keep(name, one.getProperty(name).strip(), where));
    }

    private void keep(String name, String value, String where) {
        String key = name.startsWith("orderlane.") ? name.substring("orderlane.".length()) : name;
        @Nullable Setting earlier = findings.settings().get(key);
        if (earlier != null) {
            findings.twice(earlier, where);
        }
        findings.given(key, value, where);
    }
}
