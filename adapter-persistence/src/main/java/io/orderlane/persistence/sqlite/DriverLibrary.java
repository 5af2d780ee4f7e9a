package io.orderlane.persistence.sqlite;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the driver unpacks its native library: beside the database, and no longer than its process lives. In the temporary
 * folder, where it goes by itself, those of killed processes pile up.
 */
final class DriverLibrary {

    private static final String FOLDER = "org.sqlite.tmpdir";
    private static final String UNPACKED = "sqlite-*sqlitejdbc.{so,dylib,dll,so.lck,dylib.lck,dll.lck}";

    private DriverLibrary() {}

    /** Has effect once in a process, before the first connection; whoever set the folder before is obeyed. */
    static void unpackInto(Path folder) {
        if (System.getProperty(FOLDER) == null) {
            System.setProperty(FOLDER, folder.toString());
            removeLeftOvers(folder);
        }
    }

    /** One that is in use by another process can be removed here, or refuses. */
    static void removeLeftOvers(Path folder) {
        try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(folder, UNPACKED)) {
            for (Path file : unpacked) {
                Files.deleteIfExists(file);
            }
        } catch (IOException inUse) {
            // they take space and do no other harm
        }
    }
}
