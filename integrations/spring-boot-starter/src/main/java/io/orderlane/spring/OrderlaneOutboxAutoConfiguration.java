package io.orderlane.spring;

import io.orderlane.core.Orderlane;
import io.orderlane.persistence.outbox.JdbcOutbox;
import io.orderlane.persistence.outbox.OutboxListener;
import io.orderlane.persistence.outbox.OutboxLog;
import io.orderlane.persistence.outbox.OutboxRelay;
import io.orderlane.persistence.outbox.OutboxTable;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** The outbox in the application's own database, where it has a data source: its table, the relay, the way in. */
@AutoConfiguration(after = OrderlaneAutoConfiguration.class)
@ConditionalOnBooleanProperty(
        name = {"orderlane.enabled", "orderlane.outbox.enabled"},
        matchIfMissing = true)
@ConditionalOnClass({DataSourceUtils.class, DependsOnDatabaseInitialization.class})
@ConditionalOnSingleCandidate(DataSource.class)
public final class OrderlaneOutboxAutoConfiguration {

    /** After the application's own migrations, which may make the table, and which may expect an empty database. */
    @Bean
    @ConditionalOnMissingBean
    @DependsOnDatabaseInitialization
    JdbcOutbox orderlaneJdbcOutbox(Orderlane orderlane, OrderlaneProperties properties, DataSource dataSource) {
        OutboxProperties outbox = properties.outbox();
        OutboxTable table = new OutboxTable(outbox.table());
        new HostTable(table, dataSource).check(outbox.createTable());
        return JdbcOutbox.of(orderlane, table);
    }

    @Bean
    @ConditionalOnMissingBean
    OutboxListener orderlaneOutboxListener() {
        return new OutboxLog();
    }

    @Bean
    @ConditionalOnMissingBean
    OutboxRelay orderlaneOutboxRelay(
            JdbcOutbox outbox,
            DataSource dataSource,
            ObjectProvider<OutboxListener> listener,
            OrderlaneProperties properties) {
        return outbox.relay(
                dataSource, listener.getObject(), properties.outbox().poll());
    }

    @Bean
    @ConditionalOnMissingBean
    OrderlaneOutbox orderlaneOutbox(JdbcOutbox outbox, OutboxRelay relay, DataSource dataSource) {
        return new OrderlaneOutbox(outbox, relay, dataSource);
    }
}
