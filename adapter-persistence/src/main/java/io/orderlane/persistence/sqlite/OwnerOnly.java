package io.orderlane.persistence.sqlite;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Makes files and folders that their owner alone may read and write, whatever the umask: updates name people and what
 * they paid. What exists already is left as it is.
 */
final class OwnerOnly {

    private OwnerOnly() {}

    /** Makes a folder and those above it where they are missing. */
    static Path folder(Path folder) throws IOException {
        return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, only(folder, "rwx------"));
    }

    /** Makes an empty file where it is missing. SQLite gives its companions the rights of the database. */
    static Path file(Path file) throws IOException {
        try {
            return Files.createFile(file, only(file, "rw-------"));
        } catch (FileAlreadyExistsException there) {
            return file;
        }
    }

    private static FileAttribute<?>[] only(Path file, String permissions) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString(permissions);
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)};
    }
}
