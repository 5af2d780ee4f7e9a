package io.orderlane.app.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The service's own API.
 *
 * @param host what it listens on
 * @param port where; 0 takes any free port
 * @param tokensFile who may come in; null lets everybody on this machine in
 * @param hosts the names, parted by commas, that are taken as {@code Host} beside those of this machine while there are no
 *     tokens
 * @param headTimeout how long the head of a connection's first request may take
 * @param bodyTimeout how long the body of an update may take, and how long one of many may stand still
 * @param idleTimeout how long a connection may wait for its next request
 * @param connections how many may be open
 * @param bodyBytes how many bytes of bodies may be held at once; 0 for a share of the memory
 * @param eventReaders how many may read events
 */
@TokensBeyondLoopback
public record HttpConfiguration(
        @NotNull(message = "it is missing") String host,

        @NotNull(message = "it is missing")
        @Min(value = 0, message = "it is below 0")
        @Max(value = 65535, message = "it is above 65535")
        Integer port,

        @ReadableFile @Nullable Path tokensFile,

        @Nullable
        @Pattern(
                regexp = "[A-Za-z0-9._:\\[\\]-]+( *, *[A-Za-z0-9._:\\[\\]-]+)*",
                message = "it is no list of host names")
        String hosts,

        @NotNull @AtLeastOneMilli Duration headTimeout,
        @NotNull @AtLeastOneMilli Duration bodyTimeout,
        @NotNull @AtLeastOneMilli Duration idleTimeout,

        @NotNull @Min(value = 1, message = "it is below 1") @Max(value = 100000, message = "it is above 100000")
        Integer connections,

        @NotNull @Min(value = 0, message = "it is below 0") Long bodyBytes,

        @NotNull @Min(value = 0, message = "it is below 0") @Max(value = 10000, message = "it is above 10000")
        Integer eventReaders) {

    /** The names of {@code hosts}, in lower case. */
    public Set<String> hostNames() {
        return hosts == null
                ? Set.of()
                : new HashSet<>(List.of(hosts.toLowerCase(Locale.ROOT).split(" *, *", -1)));
    }
}
