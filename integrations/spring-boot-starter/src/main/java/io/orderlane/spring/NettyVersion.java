package io.orderlane.spring;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which Netty is on the class path, by the file that its jar brings; no class of it is loaded. */
final class NettyVersion {

    private static final String FILE = "/META-INF/io.netty.versions.properties";

    private NettyVersion() {}

    /** Such as 4.2.15.Final; "unknown" where nothing says so. */
    static String found() {
        try (InputStream file = NettyVersion.class.getResourceAsStream(FILE)) {
            Properties versions = new Properties();
            if (file != null) {
                versions.load(file);
            }
            return versions.stringPropertyNames().stream()
                    .filter(key -> key.endsWith(".version"))
                    .map(versions::getProperty)
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException unreadable) {
            return "unknown";
        }
    }

    /** Whether this is one that Vert.x 5 does not run with. */
    static boolean isTooOld(String version) {
        return version.matches("(3|4\\.[01])\\..*");
    }
}
