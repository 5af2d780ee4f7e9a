package io.orderlane.app.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/** The service's own API. Without a file of tokens anyone on this machine may use it, and no one else. */
public record HttpConfiguration(
        @Key(preset = "127.0.0.1", takes = "a host name or address to listen on")
        String host,

        @Key(preset = "8080", takes = "a port from 0 to 65535; 0 takes any free one") @Min(0) @Max(65535)
        Integer port,

        @Key(
                takes =
                        "a file with one \"NAME ROLE HASH\" a line, as `orderlane tokens new` writes it; ROLE is read or"
                                + " write. It is read anew when it changes",
                secret = true)
        @Nullable
        Path tokensFile,

        @Key(
                takes = "host names, parted by commas, that are taken as Host beside those of this machine while there"
                        + " are no tokens")
        @Nullable
        @Pattern(
                regexp = "[A-Za-z0-9._:\\[\\]-]+( *, *[A-Za-z0-9._:\\[\\]-]+)*",
                message = "it is no list of host names")
        String hosts,

        @Key(preset = "10s", takes = "a duration: how long the head of a connection's first request may take")
        @DurationMin(millis = 1)
        Duration headTimeout,

        @Key(
                preset = "30s",
                takes = "a duration: how long the body of an update may take, and how long a body with many may stand"
                        + " still")
        @DurationMin(millis = 1)
        Duration bodyTimeout,

        @Key(preset = "60s", takes = "a duration: how long a connection may wait for its next request")
        @DurationMin(millis = 1)
        Duration idleTimeout,

        @Key(preset = "1000", takes = "how many connections may be open, 1 to 100000") @Min(1) @Max(100000)
        Integer connections,

        @Key(
                preset = "0",
                takes = "how many bytes of bodies may be held at once; 0 for 1/32 of the memory that Java may take, at"
                        + " least 4 MiB")
        @Min(0)
        Long bodyBytes,

        @Key(preset = "64", takes = "how many may read /v1/events at once, 0 to 10000") @Min(0) @Max(10000)
        Integer eventReaders)
        implements Checked {

    @Override
    public void check(KeyFaults faults) {
        faults.unlessReadable("tokens-file", tokensFile);
        if (tokensFile == null && !Loopback.is(host)) {
            faults.add("tokens-file", "it is missing, and http.host listens beyond this machine");
        }
    }

    /** The names of {@code hosts}, in lower case. */
    public Set<String> hostNames() {
        return hosts == null
                ? Set.of()
                : new HashSet<>(List.of(hosts.toLowerCase(Locale.ROOT).split(" *, *", -1)));
    }
}
