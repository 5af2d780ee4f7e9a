package io.orderlane.persistence.sqlite;

import io.orderlane.core.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a database as they were when they were opened. A process that has a file open still writes to it after
 * it was deleted or replaced, and what it writes is lost when it ends.
 */
final class OpenFiles {

    private final Path database;
    private final Map<Path, Object> opened = new ConcurrentHashMap<>();

    /** The files of a database that is open. The log is included if it exists; it stays while the database is open. */
    OpenFiles(Path database) {
        this.database = database;
        note(database);
        note(beside("-wal"));
        note(beside(".lock"));
    }

    private Path beside(String ending) {
        return database.resolveSibling(database.getFileName() + ending);
    }

    private void note(Path file) {
        Object key = key(file);
        if (key != null) {
            opened.put(file, key);
        }
    }

    /**
     * What distinguishes a file from another of its name; null where there is no file, or the system does not show it.
     */
    private static @Nullable Object key(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException gone) {
            return null;
        }
    }

    /**
     * Checks that the files are still there.
     *
     * @throws StoreException when one is not
     */
    void check() {
        opened.forEach((file, key) -> {
            if (!key.equals(key(file))) {
                throw new StoreException("The database " + database + " could not answer: " + why(file));
            }
        });
    }

    private static String why(Path file) {
        return "its file " + file.getFileName()
                + " was deleted or replaced while it was in use, so what would be written"
                + " now would be lost. Put the same file back where it was moved away; else stop Orderlane, put the right"
                + " file there, and start it again.";
    }
}
