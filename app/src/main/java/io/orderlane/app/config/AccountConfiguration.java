package io.orderlane.app.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A merchant at AlipayHK.
 *
 * @param endpoint scheme, host and port
 * @param clientId the client id AlipayHK gave
 * @param privateKeyFile the key requests are signed with
 * @param keyVersion the version AlipayHK knows it under
 * @param publicKeyFile AlipayHK's key, serving any version
 * @param publicKeyFiles AlipayHK's keys by version
 * @param contractCard the contract card API
 * @param orderService the order service API
 * @param proxy an HTTP proxy, {@code http://host:port}
 */
@SomePublicKey
public record AccountConfiguration(
        @NotNull(message = "it is missing") @SafeEndpoint String endpoint,

        @NotNull(message = "it is missing")
        @Pattern(regexp = "[\\x21-\\x7e]+", message = "it has blanks or characters that no header takes")
        String clientId,

        @NotNull(message = "it is missing") @ReadableFile Path privateKeyFile,

        @NotNull(message = "it is missing") @Min(value = 1, message = "it is below 1")
        Integer keyVersion,

        @ReadableFile @Nullable Path publicKeyFile,
        Map<Integer, @ReadableFile Path> publicKeyFiles,
        @NotNull @Valid ApiConfiguration contractCard,
        @NotNull @Valid ApiConfiguration orderService,

        @Pattern(regexp = "http://[^/@\\s]+:[0-9]{1,5}/?", message = "it is not http://host:port") @Nullable
        String proxy) {

    public AccountConfiguration {
        publicKeyFiles = publicKeyFiles == null ? Map.of() : Map.copyOf(publicKeyFiles);
    }
}
