package io.orderlane.app.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file system of its own, in memory and small, that can be filled up and emptied again. Only root may mount one. */
public final class SmallDisk implements AutoCloseable {

    private static final byte[] BLOCK = new byte[4096];

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one at a folder; empty where that is not allowed or not known. */
    public static Optional<SmallDisk> at(Path folder, int megabytes) {
        try {
            Files.createDirectory(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        boolean mounted =
                succeeds("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "orderlane-chaos", folder.toString());
        return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
    }

    /** A file on it. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Takes all the space there is; what others need the moment before comes first. */
    public void fill() {
        try (OutputStream filler = Files.newOutputStream(filler())) {
            while (true) {
                filler.write(BLOCK);
            }
        } catch (IOException full) {
            if (freeBytes() >= BLOCK.length) {
                throw new UncheckedIOException(full);
            }
        }
    }

    /** Gives back what was taken. */
    public void giveBack() {
        try {
            Files.delete(filler());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path filler() {
        return file("filler");
    }

    private long freeBytes() {
        return folder.toFile().getUsableSpace();
    }

    @Override
    public void close() {
        if (!succeeds("umount", folder.toString())) {
            succeeds("umount", "-l", folder.toString());
        }
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException unknownCommand) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
