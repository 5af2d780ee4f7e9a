package io.orderlane.spring;

import io.orderlane.core.port.StoreException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows in words why a store or the outbox cannot be used at the start, such as a driver that is missing. */
final class StoreFailureAnalyzer extends AbstractFailureAnalyzer<StoreException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StoreException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend that, or keep Orderlane's data elsewhere: orderlane.database.url takes jdbc:sqlite:FILE (with"
                        + " org.xerial:sqlite-jdbc), datasource: (the application's own data source on PostgreSQL, with"
                        + " org.flywaydb:flyway-database-postgresql), jdbc:postgresql://HOST:PORT/DATABASE, and memory:,"
                        + " which keeps nothing.",
                cause);
    }
}
