package io.orderlane.alipayhk.bouncycastle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A file with a key, read whole. It must be a plain file, and not larger than keys are. */
final class KeyFile {

    /** In bytes. A PEM block of RSA-16384 has 13 KiB; a certificate with all its texts may have a few more. */
    private static final int LARGEST = 64 * 1024;

    private final Path file;
    private final String fix;

    KeyFile(Path file, String fix) {
        this.file = file;
        this.fix = fix;
    }

    /**
     * The file's content.
     *
     * @throws UnusableKeyException naming the file and what is wrong with it
     */
    byte[] content() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new UnusableKeyException(
                        file.toString(),
                        "found " + (attributes.isDirectory() ? "a folder" : "a pipe or a device") + ", not a file",
                        fix);
            }
            return bounded();
        } catch (NoSuchFileException missing) {
            throw new UnusableKeyException(file.toString(), "there is no such file", fix);
        } catch (IOException unreadable) {
            String kind = unreadable.getClass().getSimpleName();
            throw new UnusableKeyException(file.toString(), "the file cannot be read (" + kind + ")", fix);
        }
    }

    /** Bounds what is read, not the size that the file has at first: it may grow. */
    private byte[] bounded() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new UnusableKeyException(
                        file.toString(), "found more than " + LARGEST / 1024 + " KiB, which no key has", fix);
            }
            return content;
        }
    }
}
