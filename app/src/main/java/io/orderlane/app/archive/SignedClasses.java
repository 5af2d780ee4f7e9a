package io.orderlane.app.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The classes of those jars that are signed, as a class list names them. */
final class SignedClasses {

    private static final String CLASS = ".class";

    private SignedClasses() {}

    static Set<String> of(Collection<Path> jars) throws IOException {
        Set<String> classes = new TreeSet<>();
        for (Path jar : jars) {
            try (JarFile open = new JarFile(jar.toFile(), false)) {
                List<String> names = open.stream().map(ZipEntry::getName).toList();
                if (names.stream().anyMatch(SignedClasses::isSignature)) {
                    names.stream()
                            .filter(name -> name.endsWith(CLASS))
                            .forEach(name -> classes.add(name.substring(0, name.length() - CLASS.length())));
                }
            }
        }
        return classes;
    }

    private static boolean isSignature(String name) {
        return name.startsWith("META-INF/") && name.endsWith(".SF");
    }
}
