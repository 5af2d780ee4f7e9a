package io.orderlane.alipayhk.bouncycastle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A new pair on disk.
 *
 * @param privateKey {@code private-key.pem}, readable by its owner alone
 * @param publicKey {@code public-key.pem}
 */
public record NewKeyFiles(Path privateKey, Path publicKey) {

    /**
     * Writes both files into this folder, making it when it is missing.
     *
     * @throws FileAlreadyExistsException when one is already there: a key is never overwritten
     */
    public static NewKeyFiles write(NewKeyPair pair, Path folder) throws IOException {
        Files.createDirectories(folder);
        NewKeyFiles files = new NewKeyFiles(folder.resolve("private-key.pem"), folder.resolve("public-key.pem"));
        refuseToOverwrite(files.privateKey(), files.publicKey());
        createForOwner(files.privateKey());
        try (OutputStream out = Files.newOutputStream(files.privateKey(), StandardOpenOption.WRITE)) {
            out.write(pair.privatePem().getBytes(StandardCharsets.US_ASCII));
        }
        Files.writeString(files.publicKey(), pair.publicPem(), StandardOpenOption.CREATE_NEW);
        return files;
    }

    /** Both are looked at first, or a refusal would leave half a pair. */
    private static void refuseToOverwrite(Path... files) throws FileAlreadyExistsException {
        for (Path file : files) {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString(), null, "a key is never overwritten");
            }
        }
    }

    /** The permissions are there before the content is. */
    private static void createForOwner(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
