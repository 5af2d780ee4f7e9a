package io.orderlane.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A module that others build on, as it is on the class path.
 *
 * @param name the name of its artifact without {@code orderlane-}
 * @param root its first package, which has a {@code package-info}
 */
record PublishedModule(String name, String root) {

    /** All of the bom but the application. */
    static final List<PublishedModule> ALL = List.of(
            new PublishedModule("core-domain", "io.orderlane.core"),
            new PublishedModule("testkit", "io.orderlane.testkit"),
            new PublishedModule("scenario-payment", "io.orderlane.payment"),
            new PublishedModule("scenario-ride", "io.orderlane.ride"),
            new PublishedModule("scenario-charging", "io.orderlane.charging"),
            new PublishedModule("adapter-alipayhk", "io.orderlane.alipayhk"),
            new PublishedModule("adapter-persistence", "io.orderlane.persistence"),
            new PublishedModule("sandbox", "io.orderlane.sandbox"),
            new PublishedModule("testkit-host", "io.orderlane.testkit.host"),
            new PublishedModule("guice", "io.orderlane.guice"),
            new PublishedModule("spring-boot-starter", "io.orderlane.spring"));

    /** The API as it is kept, in words: equal to the code's at every commit. */
    Path text() {
        return Path.of(name + ".txt");
    }

    /** The API that is kept for hosts: what was public when it was last renewed. */
    Path baseline() {
        return Path.of(name + ".jar");
    }

    /** The class files of its jar, or of its folder where it is not packaged yet, by name. */
    SortedMap<String, byte[]> classes() {
        String marker = root.replace('.', '/') + "/package-info.class";
        URL found = Objects.requireNonNull(
                PublishedModule.class.getResource("/" + marker),
                () -> "The module " + name + " is not on the class path: add it to api/pom.xml.");
        try {
            URI uri = found.toURI();
            if (!uri.getScheme().equals("jar")) {
                Path folder = Path.of(uri);
                for (int up = marker.split("/").length; up > 0; up--) {
                    folder = folder.getParent();
                }
                return under(folder);
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return under(jar.getPath("/"));
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(found + " cannot be read", unreadable);
        }
    }

    /** The class files under a folder. */
    static SortedMap<String, byte[]> under(Path folder) throws IOException {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.toString().endsWith("package-info.class"))
                    .forEach(file -> classes.put(folder.relativize(file).toString(), read(file)));
        }
        return classes;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
