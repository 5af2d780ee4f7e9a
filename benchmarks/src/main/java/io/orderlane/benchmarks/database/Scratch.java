package io.orderlane.benchmarks.database;

import io.orderlane.benchmarks.process.DeletedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for the databases of one run, removed behind it. */
public final class Scratch implements AutoCloseable {

    private final Path folder;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    /** A new one in the system's folder for temporary files; {@code -Djava.io.tmpdir=} chooses another disk. */
    public static Scratch make() throws IOException {
        return new Scratch(Files.createTempDirectory("orderlane-stores"));
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** On what kind of file system it is: one in memory would tell nothing about a disk. */
    public String fileSystem() throws IOException {
        return Files.getFileStore(folder).type();
    }

    @Override
    public void close() throws IOException {
        DeletedFolder.delete(folder);
    }
}
