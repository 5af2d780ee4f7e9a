package io.orderlane.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Key files as a merchant has them. */
public record TestKeys(Path ours, Path theirs) {

    private static final KeyPair OURS = pair(2048);
    private static final KeyPair THEIRS = pair(2048);

    /** Our private key and AlipayHK's public one, in this folder. */
    public static TestKeys in(Path folder) throws IOException {
        return new TestKeys(
                write(folder.resolve("private.b64"), OURS.getPrivate().getEncoded()),
                write(folder.resolve("alipayhk.b64"), THEIRS.getPublic().getEncoded()));
    }

    /** The public half of our own key, which AlipayHK is given. */
    public static Path ourPublicHalf(Path folder) throws IOException {
        return write(folder.resolve("public.b64"), OURS.getPublic().getEncoded());
    }

    /** Another private key of ours, in this file. */
    public static Path another(Path file) throws IOException {
        return write(file, pair(2048).getPrivate().getEncoded());
    }

    /** Another public key of AlipayHK's, in this file. */
    public static Path anotherPublic(Path file) throws IOException {
        return write(file, pair(2048).getPublic().getEncoded());
    }

    /** A private key that AlipayHK does not take. */
    public static Path tooShort(Path folder) throws IOException {
        return write(folder.resolve("short.b64"), pair(1024).getPrivate().getEncoded());
    }

    private static Path write(Path file, byte[] der) throws IOException {
        Files.writeString(file, Base64.getMimeEncoder().encodeToString(der));
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }

    private static KeyPair pair(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
