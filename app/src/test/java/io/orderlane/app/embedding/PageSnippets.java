package io.orderlane.app.embedding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Java snippets of our pages, and the parts of sources that they must be: those between
 * {@code // NAME.md, from here} and {@code // NAME.md, to here} in tests and examples, which are compiled and run.
 */
final class PageSnippets {

    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static final Pattern SNIPPET = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
    private static final Pattern REGION =
            Pattern.compile("(?ms)^ *// (\\S+\\.md), from here\\n(.*?)^ *// (\\S+\\.md), to here$");
    private static final Pattern COMPILED = Pattern.compile("(.*/)?src/test/java/.*\\.java|examples/.*\\.java");
    private static final Pattern NOT_OURS = Pattern.compile("(.*/)?(target|\\.git|\\.ol)(/.*)?");

    private PageSnippets() {}

    /** A part of a source; {@code place}: the file. */
    record Region(String page, String place, String text) {}

    /** Pages with Java in them, by their path below the top. */
    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (Path page : files(".*\\.md")) {
            if (SNIPPET.matcher(text(page)).find()) {
                pages.add(page);
            }
        }
        return pages;
    }

    static List<String> of(Path page) throws IOException {
        List<String> snippets = new ArrayList<>();
        Matcher found = SNIPPET.matcher(text(page));
        while (found.find()) {
            snippets.add(plain(found.group(1)));
        }
        return snippets;
    }

    static List<Region> regions() throws IOException {
        List<Region> regions = new ArrayList<>();
        for (Path source : files(COMPILED.pattern())) {
            Matcher found = REGION.matcher(text(source));
            while (found.find()) {
                if (!found.group(1).equals(found.group(3))) {
                    throw new AssertionError(source + " begins a part of " + found.group(1) + " and ends one of "
                            + found.group(3) + ".");
                }
                regions.add(new Region(found.group(1), source.toString(), plain(found.group(2))));
            }
        }
        return regions;
    }

    private static String plain(String text) {
        return text.stripTrailing().stripIndent().strip();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(ROOT.resolve(file), StandardCharsets.UTF_8);
    }

    private static List<Path> files(String pattern) throws IOException {
        List<Path> found = new ArrayList<>();
        collect(ROOT, Pattern.compile(pattern), found);
        return found.stream().sorted().toList();
    }

    private static void collect(Path folder, Pattern pattern, List<Path> found) throws IOException {
        List<Path> children;
        try (Stream<Path> listed = Files.list(folder)) {
            children = listed.toList();
        }
        for (Path child : children) {
            Path below = ROOT.relativize(child);
            String name = below.toString().replace('\\', '/');
            if (NOT_OURS.matcher(name).matches()) {
                continue;
            }
            if (Files.isDirectory(child)) {
                collect(child, pattern, found);
            } else if (pattern.matcher(name).matches()) {
                found.add(below);
            }
        }
    }
}
