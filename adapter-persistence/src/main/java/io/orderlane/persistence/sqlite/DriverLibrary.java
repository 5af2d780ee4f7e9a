package io.orderlane.persistence.sqlite;

import io.orderlane.core.port.StoreException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sqlite.SQLiteJDBCLoader;

/**
 * The native library of the driver, and where it is unpacked: into {@code org.sqlite.tmpdir}, a system property, else
 * into the temporary folder, where the libraries of killed processes pile up. The property is the process's, so a store
 * does not set it; an application that owns its process does, to {@link #folderBeside}.
 */
public final class DriverLibrary {

    /** The system property that names the folder; it has effect before the first store is opened. */
    public static final String FOLDER = "org.sqlite.tmpdir";

    private static final String UNPACKED = "sqlite-*sqlitejdbc.{so,dylib,dll,so.lck,dylib.lck,dll.lck}";

    private DriverLibrary() {}

    /**
     * The folder of the database that a JDBC URL names, which is made if it is missing; empty where it is mounted so that
     * nothing in it may be executed (noexec).
     *
     * @throws StoreException when it is not such a URL, or the file cannot be one
     */
    public static Optional<Path> folderBeside(String url) {
        Path folder = FileUrl.real(FileUrl.path(url)).resolveSibling("");
        return Mounts.mayExecuteIn(folder) ? Optional.of(folder) : Optional.empty();
    }

    /**
     * Loads it. Has effect once in a process, before the first connection. In the folder of the database left-over
     * libraries are removed first: this process has the database for itself.
     *
     * @throws StoreException when it cannot be loaded
     */
    static void load(Path databaseFolder) {
        if (databaseFolder.toString().equals(System.getProperty(FOLDER))) {
            removeLeftOvers(databaseFolder);
        }
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception | LinkageError failure) {
            throw new StoreException(message(), failure);
        }
    }

    private static String message() {
        Path place = Path.of(System.getProperty(FOLDER, System.getProperty("java.io.tmpdir")));
        return "The native library of SQLite cannot be loaded from " + place
                + ", where it was unpacked. It needs a folder"
                + " that can be written to and is not mounted noexec"
                + (Mounts.mayExecuteIn(place) ? "" : ", as this one is")
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
