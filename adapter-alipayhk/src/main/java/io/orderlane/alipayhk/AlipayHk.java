package io.orderlane.alipayhk;

import io.orderlane.alipayhk.protocol.AccountGateways;
import io.orderlane.core.liveness.Owned;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.port.NotificationGateway;
import java.nio.file.Path;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/**
 * The way to AlipayHK with all that it needs: keys, signatures, connections. It installs nothing for the process and has
 * daemon threads only; closing it ends them. Close the pipeline that sends by it first.
 *
 * <pre>{@code
 * Orderlane.builder().gateway(() -> AlipayHk.gateway("https://open.alipay.hk", clientId, ourPrivateKey, theirPublicKey))
 * }</pre>
 */
public final class AlipayHk implements NotificationGateway, AutoCloseable {

    private final AccountGateways accounts;
    private final Owned owned;

    AlipayHk(Map<String, ? extends NotificationGateway> accounts, Owned owned) {
        this.accounts = new AccountGateways(accounts);
        this.owned = owned;
    }

    /**
     * For one account, with everything else as the service has it by default.
     *
     * @param endpoint AlipayHK's scheme, host and port, confirmed by AlipayHK
     * @param clientId the client id that AlipayHK gave you
     * @param privateKey a file with your RSA-2048 private key
     * @param publicKey a file with AlipayHK's RSA public key
     * @throws IllegalArgumentException naming everything that is wrong
     */
    public static AlipayHk gateway(String endpoint, String clientId, Path privateKey, Path publicKey) {
        return builder()
                .account(AlipayHkAccount.of(endpoint, clientId, privateKey, publicKey))
                .build();
    }

    /** The same with keys that are read already. */
    public static AlipayHk gateway(String endpoint, String clientId, RSAPrivateKey privateKey, RSAPublicKey publicKey) {
        return builder()
                .account(AlipayHkAccount.of(endpoint, clientId, privateKey, publicKey))
                .build();
    }

    /** A builder for several accounts, another transport, other time-outs and the like. */
    public static AlipayHkBuilder builder() {
        return new AlipayHkBuilder();
    }

    @Override
    public CompletionStage<DeliveryReport> deliver(Delivery delivery, BooleanSupplier mayStillSend) {
        return accounts.deliver(delivery, mayStillSend);
    }

    @Override
    public Set<String> accounts() {
        return accounts.accounts();
    }

    /** Ends its threads and its own connections; a transport that was given stays open. */
    @Override
    public void close() {
        owned.close();
    }
}
