package io.orderlane.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version, as the build wrote it into the jar. */
final class Version implements IVersionProvider {

    private static final String WRITTEN = "/META-INF/maven/io.orderlane/orderlane-app/pom.properties";

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {
            "orderlane " + number(),
            "Java " + System.getProperty("java.version") + ", " + System.getProperty("java.vendor")
        };
    }

    private static String number() throws IOException {
        Properties written = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(WRITTEN)) {
            if (in != null) {
                written.load(in);
            }
        }
        return written.getProperty("version", "unpackaged");
    }
}
