package io.orderlane.alipayhk.bouncycastle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A new pair, {@code private-key.pem} and {@code public-key.pem}: readable by its owner alone, whatever the umask. */
public record NewKeyFiles(Path privateKey, Path publicKey) {

    /**
     * Writes both files into this folder, making it when it is missing.
     *
     * @throws FileAlreadyExistsException when one is already there: a key is never overwritten
     */
    public static NewKeyFiles write(NewKeyPair pair, Path folder) throws IOException {
        createFolder(folder);
        NewKeyFiles files = new NewKeyFiles(folder.resolve("private-key.pem"), folder.resolve("public-key.pem"));
        refuseToOverwrite(files.privateKey(), files.publicKey());
        write(files.privateKey(), pair.privatePem());
        write(files.publicKey(), pair.publicPem());
        return files;
    }

    /** Checks both before either is written, or a refusal would leave half a pair. */
    private static void refuseToOverwrite(Path... files) throws FileAlreadyExistsException {
        for (Path file : files) {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString(), null, "a key is never overwritten");
            }
        }
    }

    /** A folder that is there already keeps its mode: it is not ours. */
    private static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, only(folder, "rwx------"));
        }
    }

    /** The permissions are there before the content is. */
    private static void write(Path file, String pem) throws IOException {
        Files.createFile(file, only(file, "rw-------"));
        Files.writeString(file, pem, StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
    }

    private static FileAttribute<?>[] only(Path file, String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
