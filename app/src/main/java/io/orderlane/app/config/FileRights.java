package io.orderlane.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What other users of this machine may do with the files that the configuration names. Nothing is known where the file system
 * has no such rights, and nothing is changed: the files are not ours.
 */
public final class FileRights {

    private FileRights() {}

    /** What others may do that is odd but stops no start, each in one sentence that ends with what to do. */
    public static List<String> warnings(Configuration configuration) {
        List<String> warnings = new ArrayList<>();
        secrets(configuration).forEach((key, file) -> {
            if (othersMay(file, PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ)) {
                warnings.add(key + ": other users of this machine may read " + file + "; chmod go-r it.");
            }
        });
        Path plugins = configuration.plugins().dir();
        if (plugins != null && othersMayWrite(plugins)) {
            warnings.add("plugins.dir: other users of this machine may put code into " + plugins + "; chmod go-w it.");
        }
        return warnings;
    }

    private static Map<String, Path> secrets(Configuration configuration) {
        Map<String, Path> secrets = new TreeMap<>();
        put(secrets, "http.tokens-file", configuration.http().tokensFile());
        put(secrets, "database.password-file", configuration.database().passwordFile());
        configuration
                .allAccounts()
                .forEach((name, account) ->
                        put(secrets, Configuration.prefixOf(name) + "private-key-file", account.privateKeyFile()));
        return secrets;
    }

    private static void put(Map<String, Path> files, String key, @Nullable Path file) {
        if (file != null) {
            files.put(key, file);
        }
    }

    /** Whether somebody else may change or exchange what is in it. */
    static boolean othersMayWrite(Path file) {
        return othersMay(file, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    }

    private static boolean othersMay(Path file, PosixFilePermission group, PosixFilePermission others) {
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            return view != null && othersMay(view.readAttributes(), group, others);
        } catch (IOException missing) {
            return false;
        }
    }

    /** A group of the owner's own name is that user alone, as many systems set their users up. */
    private static boolean othersMay(
            PosixFileAttributes attributes, PosixFilePermission group, PosixFilePermission others) {
        boolean shared = !attributes.group().getName().equals(attributes.owner().getName());
        return attributes.permissions().contains(others)
                || (shared && attributes.permissions().contains(group));
    }
}
