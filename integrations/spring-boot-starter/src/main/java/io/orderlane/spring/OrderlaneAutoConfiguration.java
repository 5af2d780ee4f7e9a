package io.orderlane.spring;

import io.orderlane.alipayhk.log.DeliveryLog;
import io.orderlane.core.Orderlane;
import io.orderlane.core.OrderlaneBuilder;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.store.StoreHandle;
import io.orderlane.persistence.outbox.OutboxRelay;
import java.time.Clock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ResourceLoader;

/**
 * The pipeline and its parts as beans. Each takes the place of none that the application has: a {@link StoreHandle}, a
 * {@link NotificationGateway}, a {@link ScenarioRegistry}, a {@link Clock}, {@link DeliveryListener}s.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.XADataSourceAutoConfiguration"
        })
@ConditionalOnBooleanProperty(name = "orderlane.enabled", matchIfMissing = true)
@EnableConfigurationProperties(OrderlaneProperties.class)
@Import({GatewayConfiguration.Live.class, GatewayConfiguration.Dev.class, VertxConfiguration.class})
public final class OrderlaneAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger("io.orderlane.spring");

    @Bean
    @ConditionalOnMissingBean
    CheckedSettings orderlaneSettings(
            OrderlaneProperties properties, ResourceLoader resources, ListableBeanFactory beans) {
        return CheckedSettings.of(
                properties,
                resources,
                !beans.containsBeanDefinition(GatewayConfiguration.BEAN),
                beans.containsBeanDefinition("orderlaneScenarios") ? null : beans.getBean(ScenarioRegistry.class));
    }

    @Bean
    @ConditionalOnMissingBean
    ScenarioRegistry orderlaneScenarios(CheckedSettings settings) {
        return settings.scenarios();
    }

    @Bean
    @ConditionalOnMissingBean(StoreHandle.class)
    StoreHandle orderlaneStore(
            CheckedSettings checked,
            OrderlaneProperties properties,
            ResourceLoader resources,
            ObjectProvider<DataSource> dataSource,
            ObjectProvider<Clock> clock) {
        return new ChosenStore(
                        properties.database(),
                        properties.mode(),
                        dataSource::getIfUnique,
                        new KeyLocations(resources),
                        clock.getIfUnique(Clock::systemUTC))
                .open();
    }

    /** One of more listeners: those of the application do not take its place. */
    @Bean
    @ConditionalOnMissingBean
    DeliveryLog orderlaneDeliveryLog() {
        return new DeliveryLog();
    }

    @Bean
    @ConditionalOnMissingBean
    Orderlane orderlane(
            CheckedSettings settings,
            OrderlaneProperties properties,
            ScenarioRegistry scenarios,
            StoreHandle store,
            NotificationGateway gateway,
            ObjectProvider<DeliveryListener> listeners,
            ObjectProvider<Clock> clock) {
        OrderlaneBuilder builder = Orderlane.builder()
                .scenarios(scenarios)
                .store(store)
                .gateway(gateway)
                .clock(clock.getIfUnique(Clock::systemUTC))
                .checks(properties.rules().settings())
                .recipientMayChange(properties.rules().recipientMayChange())
                .submission(settings.submission())
                .delivery(settings.delivery());
        listeners.orderedStream().forEach(builder::listener);
        Orderlane built = builder.build();
        LOG.info(
                "Orderlane mode={} accounts={} scenarios={} store={}",
                properties.mode(),
                gateway.accounts(),
                scenarios.names(),
                store.getClass().getSimpleName());
        return built;
    }

    @Bean
    @ConditionalOnMissingBean
    OrderlaneLifecycle orderlaneLifecycle(Orderlane orderlane, ObjectProvider<OutboxRelay> relay) {
        return new OrderlaneLifecycle(orderlane, relay.getIfUnique());
    }
}
