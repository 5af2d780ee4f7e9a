package io.orderlane.app.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/**
 * The state of a file, and what other users of this machine may do with it. Where the file system has no POSIX
 * permissions, others count as shut out. It changes no file.
 */
public final class FileState {

    private FileState() {}

    /** Why it cannot be read or trusted; empty when it can. */
    public static Optional<String> fault(Path file) {
        if (!Files.exists(file)) {
            return Optional.of("there is no such file");
        } else if (!Files.isRegularFile(file)) {
            return Optional.of("it is not a file");
        } else if (!Files.isReadable(file)) {
            return Optional.of("the file may not be read by this user");
        }
        return othersMayWrite(file)
                ? Optional.of("other users of this machine may write it, and so exchange what is in it; chmod go-w it")
                : Optional.empty();
    }

    /** A text that differs once the file has changed. */
    public static String stamp(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return found.lastModifiedTime() + " " + found.size() + " " + found.fileKey();
        } catch (IOException missing) {
            return "missing";
        }
    }

    /** Whether other users may read it. */
    public static boolean othersMayRead(Path file) {
        return othersMay(file, PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
    }

    /** Whether other users may write it. */
    public static boolean othersMayWrite(Path file) {
        return othersMay(file, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    }

    /** A group with the owner's name counts as the owner alone: many systems give each user such a group. */
    private static boolean othersMay(Path file, PosixFilePermission group, PosixFilePermission others) {
        try {
            PosixFileAttributes found = Files.readAttributes(file, PosixFileAttributes.class);
            boolean shared = !found.group().getName().equals(found.owner().getName());
            return found.permissions().contains(others)
                    || (shared && found.permissions().contains(group));
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
