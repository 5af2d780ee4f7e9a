package io.orderlane.spring;

import io.orderlane.core.Orderlane;
import io.orderlane.persistence.outbox.OutboxRelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** What Actuator shows as {@code orderlane}, where the application has it. */
@AutoConfiguration(after = {OrderlaneAutoConfiguration.class, OrderlaneOutboxAutoConfiguration.class})
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(Orderlane.class)
@ConditionalOnEnabledHealthIndicator("orderlane")
public final class OrderlaneHealthAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "orderlaneHealthIndicator")
    OrderlaneHealthIndicator orderlaneHealthIndicator(Orderlane orderlane, ObjectProvider<OutboxRelay> relay) {
        return new OrderlaneHealthIndicator(orderlane, relay.getIfUnique());
    }
}
