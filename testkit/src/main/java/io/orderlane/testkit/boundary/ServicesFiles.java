package io.orderlane.testkit.boundary;

import io.orderlane.core.scenario.ScenarioProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/** The services files on the class path in which scenarios are named. */
final class ServicesFiles {

    private static final String FILE = "META-INF/services/" + ScenarioProvider.class.getName();

    private ServicesFiles() {}

    /** How many lines name this provider. */
    static long naming(String provider) {
        try {
            return Collections.list(ServicesFiles.class.getClassLoader().getResources(FILE)).stream()
                    .flatMap(file -> text(file).lines())
                    .filter(line -> line.strip().equals(provider))
                    .count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(URL file) {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
