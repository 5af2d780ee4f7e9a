package io.orderlane.alipayhk.signing;

import java.util.Locale;

/** Which provider is to sign and verify. All of them make the same signatures; they differ in speed. */
public enum ProviderChoice {
    /** Amazon Corretto Crypto Provider where it loads, else the JDK. */
    AUTO,
    /** Amazon Corretto Crypto Provider: Linux with glibc and macOS, on x86-64 and ARM. */
    ACCP,
    /** The JDK's own. */
    JDK,
    /** Bouncy Castle. */
    BOUNCYCASTLE;

    /** As it is configured. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
