package io.orderlane.spring;

import io.orderlane.core.port.NotificationGateway;
import io.orderlane.sandbox.Sandbox;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;

/** Applications to try the starter in. */
final class Hosts {

    private Hosts() {}

    /** With nothing but the starter. */
    static ApplicationContextRunner plain() {
        return new ApplicationContextRunner()
                .withInitializer(new BootVersionCheck())
                .withConfiguration(AutoConfigurations.of(
                        OrderlaneAutoConfiguration.class,
                        OrderlaneOutboxAutoConfiguration.class,
                        OrderlaneHealthAutoConfiguration.class,
                        HealthContributorAutoConfiguration.class));
    }

    /** With AlipayHK inside the process. */
    static ApplicationContextRunner dev() {
        return plain().withPropertyValues("orderlane.mode=dev");
    }

    /** With a way to AlipayHK of its own, which never answers. */
    static ApplicationContextRunner silent() {
        NotificationGateway silent = (delivery, mayStillSend) -> new CompletableFuture<>();
        return plain().withBean("own", NotificationGateway.class, () -> silent)
                .withPropertyValues("orderlane.database.url=memory:", "orderlane.delivery.drain=0s");
    }

    /** The same with a database of its own. */
    static ApplicationContextRunner with(ApplicationContextRunner host, String url) {
        return host.withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        TransactionAutoConfiguration.class))
                .withPropertyValues("spring.datasource.url=" + url);
    }

    /** The numbers of the orders that this AlipayHK has. */
    static List<String> orders(Sandbox alipayHk) {
        return alipayHk.orders().stream().map(order -> order.key().orderNo()).toList();
    }
}
