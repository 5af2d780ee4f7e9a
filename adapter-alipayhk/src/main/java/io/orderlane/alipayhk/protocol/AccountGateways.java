package io.orderlane.alipayhk.protocol;

import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.port.NotificationGateway;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/** Several accounts, each with a gateway of its own. */
public final class AccountGateways implements NotificationGateway {

    private final Map<String, NotificationGateway> byAccount;

    /** By the account's configured name. */
    public AccountGateways(Map<String, ? extends NotificationGateway> byAccount) {
        this.byAccount = Map.copyOf(byAccount);
    }

    @Override
    public CompletionStage<DeliveryReport> deliver(Delivery delivery, BooleanSupplier mayStillSend) {
        String account = delivery.order().key().account();
        NotificationGateway gateway = byAccount.get(account);
        return gateway == null
                ? CompletableFuture.completedStage(unknown(account))
                : gateway.deliver(delivery, mayStillSend);
    }

    @Override
    public Set<String> accounts() {
        return byAccount.keySet();
    }

    /** Its orders keep their place until the account is back in the configuration. */
    private static DeliveryReport unknown(String account) {
        String why = "account " + account + " is not configured (accounts." + account + ".*)";
        return new DeliveryReport(new DeliveryOutcome.RouteAtFault(why), Trace.NONE);
    }
}
