package io.orderlane.app.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The service's own door.
 *
 * @param host what it listens on
 * @param port where; 0 takes any free port
 * @param tokensFile who may come in; null lets everybody on this machine in
 */
@TokensBeyondLoopback
public record HttpConfiguration(
        @NotNull(message = "it is missing") String host,

        @NotNull(message = "it is missing")
        @Min(value = 0, message = "it is below 0")
        @Max(value = 65535, message = "it is above 65535")
        Integer port,

        @ReadableFile @Nullable Path tokensFile) {}
