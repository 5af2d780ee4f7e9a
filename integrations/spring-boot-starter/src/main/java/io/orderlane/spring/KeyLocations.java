package io.orderlane.spring;

import io.orderlane.alipayhk.bouncycastle.KeyReader;
import io.orderlane.alipayhk.jca.RsaProviders;
import java.io.IOException;
import java.nio.file.Path;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.regex.Pattern;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * Reads keys from files, or from resources such as {@code classpath:key.pem}. A location without a scheme is a file, as
 * everywhere else in Orderlane, and not a resource of the class path, as elsewhere in Spring.
 */
final class KeyLocations {

    /** Two letters at least, or a drive of Windows would be one. */
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:.*", Pattern.DOTALL);

    private final KeyReader reader = new KeyReader(RsaProviders.jdk());
    private final ResourceLoader resources;

    KeyLocations(ResourceLoader resources) {
        this.resources = resources;
    }

    RSAPrivateKey privateKey(String location) {
        return isResource(location)
                ? reader.privateKey(nameOf(location), bytes(location))
                : reader.privateKey(Path.of(location));
    }

    RSAPublicKey publicKey(String location) {
        return isResource(location)
                ? reader.publicKey(nameOf(location), bytes(location))
                : reader.publicKey(Path.of(location));
    }

    private static boolean isResource(String location) {
        return SCHEME.matcher(location).matches();
    }

    /** What messages call it: a location of the scheme base64 is the key itself. */
    private static String nameOf(String location) {
        return location.startsWith("base64:") ? "base64:…" : location;
    }

    byte[] bytes(String location) {
        Resource resource = isResource(location) ? resources.getResource(location) : new FileSystemResource(location);
        try {
            return resource.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    nameOf(location) + ": found nothing that can be read, expected a file or a resource", unreadable);
        }
    }
}
