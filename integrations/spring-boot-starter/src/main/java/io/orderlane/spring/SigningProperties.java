package io.orderlane.spring;

import io.orderlane.alipayhk.signing.ProviderChoice;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who signs requests and verifies answers.
 *
 * @param provider whose RSA signs and verifies; auto is Amazon Corretto Crypto Provider where it loads, else the JDK
 * @param threads how many threads sign, up to 256; 0 for as many as there are processors
 */
record SigningProperties(
        @DefaultValue("auto") ProviderChoice provider,
        @DefaultValue("0") int threads) {

    int signingThreads() {
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
