package io.orderlane.app.config;

import io.orderlane.alipayhk.signing.ProviderChoice;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Who signs requests and verifies answers. */
public record SigningConfiguration(
        @Key(
                preset = "auto",
                takes = "auto, accp, jdk or bouncycastle: whose RSA signs and verifies; auto is Amazon Corretto Crypto"
                        + " Provider where it loads, else the JDK",
                retired =
                        @Key.Retired(
                                value = "conscrypt",
                                found = "Orderlane does not sign with Conscrypt any more",
                                fix = "Choose auto, or accp, which signs faster than Conscrypt did; jdk where accp does"
                                        + " not run, such as on Windows. All make the same signatures."))
        ProviderChoice provider,

        @Key(preset = "0", takes = "how many threads sign, up to 256; 0 for as many as there are processors")
        @Min(0)
        @Max(256)
        Integer threads) {

    /** How many threads sign. */
    public int signingThreads() {
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
