package io.orderlane.persistence.sqlite;

import io.orderlane.core.port.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reserves a database for one process, by a lock on a file beside it that the system releases when the process dies.
 * The file names the process and stays; only the lock counts.
 */
final class FileGuard implements AutoCloseable {

    /** Files this process has locked: on POSIX, closing a second channel to one would release the lock of the first. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path lockFile;
    private final FileChannel channel;

    private FileGuard(Path lockFile, FileChannel channel) {
        this.lockFile = lockFile;
        this.channel = channel;
    }

    static FileGuard of(Path database) {
        Path lockFile = database.resolveSibling(database.getFileName() + ".lock");
        if (!HELD.add(lockFile)) {
            throw taken(database, "this process");
        }
        try {
            return lock(database, lockFile);
        } catch (IOException | RuntimeException failure) {
            HELD.remove(lockFile);
            throw failure instanceof StoreException known
                    ? known
                    : new StoreException(
                            "The file " + lockFile + " cannot be locked. Check the permissions of its folder,"
                                    + " and that it is a local disk.",
                            failure);
        }
    }

    private static FileGuard lock(Path database, Path lockFile) throws IOException {
        FileChannel channel =
                FileChannel.open(OwnerOnly.file(lockFile), StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw taken(database, "process " + Files.readString(lockFile).strip());
        }
        String holder = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)));
        return new FileGuard(lockFile, channel);
    }

    private static StoreException taken(Path database, String holder) {
        return new StoreException(
                "The database " + database + " is in use by " + holder + ". A SQLite database serves one"
                        + " Orderlane process at a time: stop the other one, or give this one a file of its own in database.url."
                        + " Several processes need PostgreSQL.");
    }

    /** Closes once: later, another may have the file. */
    @Override
    public synchronized void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException gone) {
            // the lock ends with the process at the latest
        }
        HELD.remove(lockFile);
    }
}
