package io.orderlane.app.wiring;

import io.orderlane.alipayhk.log.KeyChangeLog;
import io.orderlane.alipayhk.port.TransportSettings;
import io.orderlane.alipayhk.protocol.AlipayHkGateway;
import io.orderlane.alipayhk.vertx.VertxTransport;
import io.orderlane.app.config.AccountConfiguration;
import io.orderlane.app.config.keys.KeysInUse;
import io.orderlane.app.doctor.ClockComparison;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.port.Ticker;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Executor;

/** Puts one account's gateway together: its keys, its paths, its own connections. */
final class AccountGatewayMaker {

    private final SigningChoice signing;
    private final Vertx vertx;
    private final Executor signingThreads;
    private final Clock clock;
    private final Ticker ticker;
    private final Resources resources;
    private final ClockComparison clocks;

    AccountGatewayMaker(
            SigningChoice signing,
            Vertx vertx,
            Executor signingThreads,
            Clock clock,
            Ticker ticker,
            Resources resources,
            ClockComparison clocks) {
        this.signing = signing;
        this.vertx = vertx;
        this.signingThreads = signingThreads;
        this.clock = clock;
        this.ticker = ticker;
        this.resources = resources;
        this.clocks = clocks;
    }

    NotificationGateway make(String name, AccountConfiguration account, KeysInUse keys) {
        VertxTransport transport = new VertxTransport(vertx, transport(account), ticker);
        resources.keep("connections of account " + name, transport);
        AccountRsa rsa =
                new AccountRsa(() -> keys.of(name), account.keyVersion().number(), signing);
        return new AlipayHkGateway(
                account.settings(),
                rsa,
                rsa,
                new DatedTransport(transport, clocks, clock),
                signingThreads,
                clock,
                new KeyChangeLog(name));
    }

    private static TransportSettings transport(AccountConfiguration account) {
        TransportSettings usual = TransportSettings.defaults();
        return account.proxy() == null ? usual : usual.withProxy(URI.create(account.proxy()));
    }
}
