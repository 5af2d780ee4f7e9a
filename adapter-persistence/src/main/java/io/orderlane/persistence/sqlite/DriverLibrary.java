package io.orderlane.persistence.sqlite;

import io.orderlane.core.port.StoreException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;

/**
 * Where the driver unpacks its native library: beside the database, and no longer than its process lives. In the
 * temporary folder, the driver's default, the libraries of killed processes pile up. That folder is used only where the
 * database's is mounted so that nothing in it may be executed (noexec).
 */
final class DriverLibrary {

    private static final String FOLDER = "org.sqlite.tmpdir";
    private static final String UNPACKED = "sqlite-*sqlitejdbc.{so,dylib,dll,so.lck,dylib.lck,dll.lck}";

    private DriverLibrary() {}

    /**
     * Loads it. Has effect once in a process, before the first connection. A folder that was set before is kept.
     *
     * @throws StoreException when it cannot be loaded
     */
    static void loadFrom(Path folder) {
        if (System.getProperty(FOLDER) == null && Mounts.mayExecuteIn(folder)) {
            System.setProperty(FOLDER, folder.toString());
            removeLeftOvers(folder);
        }
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception | LinkageError failure) {
            throw new StoreException(message(folder), failure);
        }
    }

    private static String message(Path folder) {
        String place = System.getProperty(FOLDER, System.getProperty("java.io.tmpdir"));
        return "The native library of SQLite cannot be loaded from " + place
                + ", where it was unpacked. It needs a folder"
                + " that can be written to and is not mounted noexec"
                + (Mounts.mayExecuteIn(folder) ? "" : ", as " + folder + " is")
                + ": name one with -Dorg.sqlite.tmpdir=FOLDER (in ORDERLANE_JAVA_OPTS).";
    }

    /** Removes left-over libraries. One that another process uses can be removed too, or the system refuses. */
    static void removeLeftOvers(Path folder) {
        try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(folder, UNPACKED)) {
            for (Path file : unpacked) {
                Files.deleteIfExists(file);
            }
        } catch (IOException inUse) {
            // left-over files only take space
        }
    }
}
