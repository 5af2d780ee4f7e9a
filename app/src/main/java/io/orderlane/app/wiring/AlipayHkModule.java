package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.alipayhk.protocol.AccountGateways;
import io.orderlane.alipayhk.signing.SigningThreads;
import io.orderlane.app.config.Configuration;
import io.orderlane.app.config.keys.KeysInUse;
import io.orderlane.app.config.reading.LoadedConfiguration;
import io.orderlane.app.doctor.ClockComparison;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.port.Ticker;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/** Binds the real gateway to AlipayHK: one for each account. */
final class AlipayHkModule extends AbstractModule {

    @Provides
    @Singleton
    NotificationGateway gateway(
            LoadedConfiguration loaded,
            SigningChoice signing,
            Vertx vertx,
            Clock clock,
            Ticker ticker,
            Resources resources,
            KeysInUse keys,
            ClockComparison clocks) {
        Configuration configuration = loaded.configuration();
        SigningThreads threads = SigningThreads.of(
                configuration.signing().signingThreads(),
                configuration.allAccounts().size(),
                configuration.delivery().inFlight());
        resources.keep("signing threads", threads);
        AccountGatewayMaker maker = new AccountGatewayMaker(signing, vertx, threads, clock, ticker, resources, clocks);
        Map<String, NotificationGateway> gateways = new TreeMap<>();
        configuration.allAccounts().forEach((name, account) -> gateways.put(name, maker.make(name, account, keys)));
        return new AccountGateways(gateways);
    }
}
