package io.orderlane.alipayhk.vertx;

import io.vertx.core.dns.AddressResolverOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How the Vert.x instance of a {@link VertxTransport} looks up host names. By default Vert.x reads the hosts file once,
 * and keeps an address for as long as its name server allows, however long that is.
 */
public final class NameLookup {

    /** Together with the life of a connection, 30 s, less than a minute. */
    private static final Duration LONGEST_KEPT = Duration.ofSeconds(20);

    /** Shorter than the time between two probes of a route that is down. */
    private static final Duration HOSTS_FILE_KEPT = Duration.ofSeconds(1);

    private NameLookup() {}

    /** For {@code setAddressResolverOptions}: keeps an address 20 s at most, no failed look-up, the hosts file 1 s. */
    public static AddressResolverOptions options() {
        return options(LONGEST_KEPT);
    }

    static AddressResolverOptions options(Duration longestKept) {
        return new AddressResolverOptions()
                .setCacheMaxTimeToLive((int) longestKept.toSeconds())
                .setCacheNegativeTimeToLive(0)
                .setHostsRefreshPeriod((int) HOSTS_FILE_KEPT.toMillis())
                .setHostsRefreshPeriodUnit(TimeUnit.MILLISECONDS);
    }
}
