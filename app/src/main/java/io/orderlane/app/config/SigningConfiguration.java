package io.orderlane.app.config;

import io.orderlane.alipayhk.signing.ProviderChoice;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Who signs requests and verifies answers.
 *
 * @param provider whose RSA is used
 * @param threads how many threads sign; 0 for as many as there are processors
 */
public record SigningConfiguration(
        @NotNull ProviderChoice provider,

        @NotNull @Min(value = 0, message = "it is below 0") @Max(value = 256, message = "it is above 256")
        Integer threads) {

    /** How many threads sign. */
    public int signingThreads() {
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
