package io.orderlane.spring;

import io.orderlane.core.order.OrderKey;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys {@code orderlane.*}. They are called as the service's are and mean the same. An unknown key in a file is an
 * error.
 *
 * @param enabled whether there is an Orderlane at all
 * @param mode live delivers to AlipayHK; dev to a simulated one inside the process, with keys made for it
 * @param transport whose HTTP client sends: jdk, or vertx with its jars on the class path
 * @param alipayhk the account that updates are sent from when they name none
 * @param accounts further accounts, by the name under which updates name them
 * @param database where Orderlane keeps what it was given
 * @param outbox updates inside the application's own transactions
 * @param signing who signs requests and verifies answers
 * @param rules how strictly updates are checked
 * @param delivery how updates are taken in and sent
 * @param scenarios choices for single scenarios, by their name
 * @param dev the simulated AlipayHK of mode dev
 */
@ConfigurationProperties(prefix = "orderlane", ignoreUnknownFields = false)
record OrderlaneProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("live") Mode mode,
        @DefaultValue("jdk") TransportChoice transport,
        @Nullable @NestedConfigurationProperty AccountProperties alipayhk,
        @DefaultValue Map<String, AccountProperties> accounts,
        @DefaultValue @NestedConfigurationProperty DatabaseProperties database,
        @DefaultValue @NestedConfigurationProperty OutboxProperties outbox,
        @DefaultValue @NestedConfigurationProperty SigningProperties signing,
        @DefaultValue @NestedConfigurationProperty RulesProperties rules,
        @DefaultValue @NestedConfigurationProperty DeliveryProperties delivery,
        @DefaultValue Map<String, ScenarioProperties> scenarios,
        @DefaultValue @NestedConfigurationProperty DevProperties dev) {

    OrderlaneProperties {
        accounts = Map.copyOf(accounts);
        scenarios = Map.copyOf(scenarios);
    }

    /** Every account by its name. */
    Map<String, AccountProperties> allAccounts() {
        Map<String, AccountProperties> all = new TreeMap<>(accounts);
        if (alipayhk != null && !alipayhk.isProxyAlone()) {
            all.put(OrderKey.DEFAULT_ACCOUNT, alipayhk);
        }
        return all;
    }

    /** Under which key an account is configured. */
    static String keyOf(String account) {
        return account.equals(OrderKey.DEFAULT_ACCOUNT) ? "orderlane.alipayhk." : "orderlane.accounts." + account + ".";
    }
}
