package io.orderlane.app.archive;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The built application: its jar, {@code lib/} beside it, and the archive.
 *
 * @param folder where it lies, symbolic links followed, since Java 17 takes an archive only for the very same paths
 */
record Application(Path folder) {

    Path jar() {
        return folder.resolve("orderlane-app.jar");
    }

    Path archive() {
        return folder.resolve("orderlane.jsa");
    }

    /** Says for which folder and which Java the archive was made; the launcher compares it. */
    Path fitsFile() {
        return folder.resolve("orderlane.jsa.fits");
    }

    /** As the launcher gives it: whatever was put into {@code lib/} later comes after what the jar's manifest names. */
    String classPath() {
        return jar() + File.pathSeparator + folder.resolve("lib") + File.separator + "*";
    }

    List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>(List.of(jar()));
        try (Stream<Path> libraries = Files.list(folder.resolve("lib"))) {
            libraries.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
        }
        return jars;
    }

    /** What {@link #fitsFile} says when the archive is made by this Java: the folder, then the Java's own description. */
    String fits() throws IOException {
        Path java = Path.of(System.getProperty("java.home")).toRealPath();
        return folder + "\n" + Files.readString(java.resolve("release"));
    }

    /** Whether there is nothing to do. */
    boolean archiveFits() throws IOException {
        if (!Files.exists(archive()) || !Files.exists(fitsFile())) {
            return false;
        }
        for (Path jar : jars()) {
            if (Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(archive())) > 0) {
                return false;
            }
        }
        return Files.readString(fitsFile()).equals(fits());
    }
}
