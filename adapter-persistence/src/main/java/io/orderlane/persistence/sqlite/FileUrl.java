package io.orderlane.persistence.sqlite;

import io.orderlane.core.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which file a JDBC URL of SQLite opens, by the one name under which it is locked. The driver reads what follows a
 * question mark as options, not as part of the name, so two names could be one file.
 */
final class FileUrl {

    private static final String PREFIX = "jdbc:sqlite:";
    private static final int MOST_LINKS = 40;

    private FileUrl() {}

    /**
     * The path in a URL.
     *
     * @throws StoreException when it has anything else
     */
    static Path path(String url) {
        String name = url.startsWith(PREFIX) ? url.substring(PREFIX.length()) : "";
        refuseOptions(name);
        if (name.isEmpty() || name.startsWith(":") || name.startsWith("file:")) {
            throw new StoreException("\"" + url + "\" does not name a SQLite file; expected " + PREFIX
                    + "PATH, such as " + PREFIX + "orderlane-data/orderlane.db. For a store in memory use memory:.");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException malformed) {
            throw new StoreException("The path in database.url cannot be one: " + malformed.getReason() + ".");
        }
    }

    private static void refuseOptions(String name) {
        if (name.contains("?")) {
            throw new StoreException("The SQLite file of database.url has options behind it: \""
                    + name.substring(name.indexOf('?'))
                    + "\". Orderlane sets journal, synchronisation, time-outs and locks itself, since durability depends"
                    + " on them: write jdbc:sqlite:PATH alone in database.url. A path with a ? in it cannot be used.");
        }
    }

    /**
     * The file that is really opened for a path; its folder is made if it is missing. Links are followed even to files
     * that do not exist yet, as SQLite does.
     *
     * @throws StoreException when it cannot be one
     */
    static Path real(Path path) {
        refuseOptions(path.toString());
        Path file = path.toAbsolutePath().normalize();
        for (int links = 0; links <= MOST_LINKS; links++) {
            file = inItsFolder(file);
            Path target = target(file);
            if (target == null) {
                refuseOptions(file.toString());
                refuseSecondName(file);
                refuseMountedAlone(file);
                return file;
            }
            file = file.resolveSibling(target).normalize();
        }
        throw new StoreException("The database " + path + " is a link that leads in a circle. Name the file itself.");
    }

    private static @Nullable Path target(Path file) {
        try {
            return Files.isSymbolicLink(file) ? Files.readSymbolicLink(file) : null;
        } catch (IOException unreadable) {
            throw new StoreException("The link " + file + " cannot be read. Name the file itself.", unreadable);
        }
    }

    private static Path inItsFolder(Path file) {
        try {
            Path folder = OwnerOnly.folder(file.resolveSibling("")).toRealPath();
            return folder.resolve(file.getFileName());
        } catch (IOException failure) {
            throw new StoreException(
                    "The folder of the database " + file + " cannot be made. Check its name and the"
                            + " permissions of the folder above.",
                    failure);
        }
    }

    /** SQLite names its log after the name by which a file was opened, so two names would give one file two logs. */
    private static void refuseSecondName(Path file) {
        try {
            if (Files.exists(file) && Files.getAttribute(file, "unix:nlink") instanceof Integer names && names > 1) {
                throw new StoreException("The database " + file + " has " + names + " names (hard links). Opened by two"
                        + " of them it would be damaged: remove the others, or copy the file.");
            }
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            // a system without hard links, or the driver will report what is wrong
        }
    }

    /**
     * A file that is mounted alone is in another folder than by its own name: processes that open it there would not
     * see its lock and its log.
     */
    private static void refuseMountedAlone(Path file) {
        if (Mounts.isPoint(file)) {
            throw new StoreException(
                    "The database " + file + " is mounted by itself, as a container's volume of one file"
                            + " is. Its lock and its log would be in another folder than those of whoever opens it by its own"
                            + " name, and two processes would damage it: mount the folder it is in instead.");
        }
    }
}
