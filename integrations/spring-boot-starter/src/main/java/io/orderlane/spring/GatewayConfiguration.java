package io.orderlane.spring;

import io.orderlane.alipayhk.AlipayHk;
import io.orderlane.alipayhk.AlipayHkBuilder;
import io.orderlane.alipayhk.port.Transport;
import io.orderlane.alipayhk.port.TransportSettings;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.sandbox.Sandbox;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to AlipayHK, or to the one of mode dev. */
final class GatewayConfiguration {

    /** The name of the gateway's bean where it is ours. */
    static final String BEAN = "orderlaneGateway";

    private GatewayConfiguration() {}

    /** The bounds of a transport that is ours. */
    static TransportSettings transport(OrderlaneProperties properties) {
        AccountProperties account = properties.alipayhk();
        String proxy = account == null ? null : account.proxy();
        TransportSettings usual = TransportSettings.defaults();
        return proxy == null ? usual : usual.withProxy(URI.create(proxy));
    }

    private static AlipayHkBuilder builder(
            OrderlaneProperties properties, ObjectProvider<Transport> transport, ObjectProvider<Clock> clock) {
        AlipayHkBuilder builder = AlipayHk.builder()
                .connections(transport(properties))
                .clock(clock.getIfUnique(Clock::systemUTC))
                .signing(properties.signing().provider())
                .signingThreads(properties.signing().signingThreads());
        transport.ifUnique(builder::transport);
        return builder;
    }

    private static AlipayHk built(AlipayHkBuilder builder) {
        try {
            return builder.build();
        } catch (IllegalArgumentException wrong) {
            throw new WrongSettingsException(List.of(String.valueOf(wrong.getMessage())));
        }
    }

    /** Mode live. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "orderlane.mode", havingValue = "live", matchIfMissing = true)
    static class Live {

        @Bean(BEAN)
        @ConditionalOnMissingBean(NotificationGateway.class)
        AlipayHk orderlaneGateway(
                CheckedSettings settings,
                OrderlaneProperties properties,
                ObjectProvider<Transport> transport,
                ObjectProvider<Clock> clock) {
            AlipayHkBuilder builder = builder(properties, transport, clock);
            settings.accounts().forEach(builder::account);
            return built(builder);
        }
    }

    /** Mode dev. Where the sandbox's jar is missing, the settings say so before this is asked for. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "orderlane.mode", havingValue = "dev")
    static class Dev {

        private static final Logger LOG = LoggerFactory.getLogger("io.orderlane.spring");

        @Bean(BEAN)
        @ConditionalOnMissingBean(NotificationGateway.class)
        AlipayHk orderlaneGateway(
                CheckedSettings checked,
                OrderlaneProperties properties,
                ObjectProvider<SandboxAccounts> dev,
                ObjectProvider<Transport> transport,
                ObjectProvider<Clock> clock) {
            AlipayHkBuilder builder = builder(properties, transport, clock);
            dev.getObject().of(properties).forEach(builder::account);
            return built(builder);
        }

        /** Only where its jar is there. */
        @Configuration(proxyBeanMethods = false)
        @ConditionalOnClass(Sandbox.class)
        static class Simulated {

            @Bean
            @ConditionalOnMissingBean
            Sandbox orderlaneSandbox(
                    CheckedSettings checked, OrderlaneProperties properties, ObjectProvider<Clock> clock) {
                Sandbox sandbox = SandboxAccounts.start(properties, clock.getIfUnique(Clock::systemUTC));
                LOG.warn(
                        "Mode dev: AlipayHK is simulated at {}; nothing leaves this machine. Its cards: {}/_sandbox/cards",
                        sandbox.endpoint(),
                        sandbox.endpoint());
                return sandbox;
            }

            @Bean
            @ConditionalOnMissingBean
            SandboxAccounts orderlaneSandboxAccounts(Sandbox sandbox) {
                return new SandboxAccounts(sandbox);
            }
        }
    }
}
