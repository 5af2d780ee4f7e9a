package io.orderlane.app.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/**
 * How a file is at the moment, and what other users of this machine may do with it. Nothing is known of rights where the file
 * system has none, and nothing is changed: the files are not ours.
 */
public final class FileState {

    private FileState() {}

    /** What keeps it from being read and trusted. */
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

    /** What changes when the file does. */
    public static String stamp(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return found.lastModifiedTime() + " " + found.size() + " " + found.fileKey();
        } catch (IOException missing) {
            return "missing";
        }
    }

    /** Whether somebody else may see what is in it. */
    public static boolean othersMayRead(Path file) {
        return othersMay(file, PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
    }

    /** Whether somebody else may change or exchange what is in it. */
    public static boolean othersMayWrite(Path file) {
        return othersMay(file, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    }

    /** A group of the owner's own name is that user alone, as many systems set their users up. */
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
