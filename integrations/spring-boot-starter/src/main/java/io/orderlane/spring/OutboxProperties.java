package io.orderlane.spring;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Updates inside the application's own transactions.
 *
 * @param enabled whether there is an outbox where the application has a data source
 * @param table the name of its table, with a schema before it where needed
 * @param createTable whether the table is made where it is missing; false when your own migrations make it
 * @param poll how often the relay looks for updates that nobody told it of, such as those of a process that was killed
 */
record OutboxProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("orderlane_outbox") String table,
        @DefaultValue("true") boolean createTable,
        @DefaultValue("1s") Duration poll) {}
