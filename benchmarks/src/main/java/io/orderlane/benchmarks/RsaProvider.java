package io.orderlane.benchmarks;

import io.orderlane.alipayhk.bouncycastle.RsaProviders;
import java.lang.reflect.InvocationTargetException;
import java.security.Provider;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sources of RSA that can be compared; those whose jar is not on the class path are left out. */
enum RsaProvider {
    JDK(""),
    ACCP("com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider"),
    CONSCRYPT("org.conscrypt.OpenSSLProvider"),
    BOUNCY_CASTLE("org.bouncycastle.jce.provider.BouncyCastleProvider");

    private final String className;

    RsaProvider(String className) {
        this.className = className;
    }

    /** The provider, or why it cannot be had as an empty value. */
    Optional<Provider> find() {
        return this == JDK ? Optional.of(RsaProviders.jdk()) : Optional.ofNullable(made());
    }

    private @Nullable Provider made() {
        try {
            return Class.forName(className).asSubclass(Provider.class).getDeclaredConstructor().newInstance();
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException
                | LinkageError notHere) {
            return null;
        }
    }

    static String[] names() {
        return Arrays.stream(values())
                .filter(provider -> provider.find().isPresent())
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
