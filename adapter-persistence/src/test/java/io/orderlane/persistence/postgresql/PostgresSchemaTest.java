package io.orderlane.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.port.StoreException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The scripts for a DBA make what the store would make; {@link HostDataSourceTest} works on what they made. */
final class PostgresSchemaTest {

    /** All that a schema holds, in words without its name; the schema is {@code %1$s}. */
    private static final List<String> SHAPE = List.of(
            "SELECT format('%%s.%%s %%s %%s %%s %%s', table_name, column_name, data_type, is_nullable, column_default,"
                    + " identity_generation) FROM information_schema.columns WHERE table_schema = '%1$s'"
                    + " ORDER BY table_name, ordinal_position",
            "SELECT replace(indexdef, '%1$s.', '') FROM pg_indexes WHERE schemaname = '%1$s' ORDER BY indexname",
            "SELECT format('%%s %%s %%s', conrelid::regclass::text, conname, pg_get_constraintdef(oid))"
                    + " FROM pg_constraint WHERE connamespace = '%1$s'::regnamespace AND contype <> 'n' ORDER BY conname",
            "SELECT format('%%s %%s', relname, reloptions) FROM pg_class WHERE relnamespace = '%1$s'::regnamespace"
                    + " ORDER BY relname",
            "SELECT format('%%s %%s %%s', attname, attstorage, col_description(attrelid, attnum)) FROM pg_attribute"
                    + " WHERE attrelid IN ('%1$s.write_probe'::regclass, '%1$s.lane'::regclass) ORDER BY 1",
            "SELECT format('%%s %%s %%s %%s %%s %%s', version, description, type, script, checksum, success)"
                    + " FROM %1$s.flyway_schema_history WHERE type = 'SQL' ORDER BY installed_rank");

    private static String url;

    @BeforeAll
    static void open() {
        url = TestServer.emptyDatabase(PostgresSchemaTest.class);
        PostgresStore.on(source(TestServer.USER), "by_itself").close();
    }

    private static PGSimpleDataSource source(String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        return source;
    }

    private static List<String> shape(String schema) {
        List<String> shape = new ArrayList<>();
        for (String question : SHAPE) {
            TestServer.query(url, "SET search_path = " + schema, question.formatted(schema)).stream()
                    .map(line -> line.replace(schema + ".", ""))
                    .forEach(shape::add);
        }
        return shape;
    }

    @Test
    void theScriptMakesWhatTheStoreMakesAndItsHistory() {
        TestServer.execute(url, new PostgresSchema("by_dba").ddl());
        assertThat(shape("by_dba")).hasSizeGreaterThan(100).isEqualTo(shape("by_itself"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "6"})
    void tablesOfAnEarlierVersionAreBroughtUpToDate(String version) {
        String schema = "since_" + version;
        Flyway.configure()
                .dataSource(url, TestServer.USER, null)
                .locations("classpath:io/orderlane/persistence/postgresql")
                .schemas(schema)
                .target(version)
                .load()
                .migrate();
        TestServer.execute(url, new PostgresSchema(schema).ddlAfter(version));
        assertThat(shape(schema)).isEqualTo(shape("by_itself"));
    }

    @Test
    void aScriptForAnotherVersionThanThatOfTheTablesChangesNothing() {
        List<String> before = shape("by_itself");
        assertThatThrownBy(() -> TestServer.execute(url, new PostgresSchema("by_itself").ddlAfter("5")))
                .hasStackTraceContaining(
                        "These tables are at migration " + PostgresSchema.version() + "; this script goes on after 5.");
        assertThat(shape("by_itself")).isEqualTo(before);
        assertThatThrownBy(() -> PostgresSchema.DEFAULT.ddlAfter("98"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no migration 98");
    }

    @Test
    void whoMayMakeNothingIsToldOfTheScript() {
        TestServer.query(url, "DROP ROLE IF EXISTS \"poor app\"", "CREATE ROLE \"poor app\" LOGIN");
        assertThatThrownBy(() -> PostgresStore.on(source("poor app"), "not_there"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("`orderlane schema --postgresql --schema not_there --user \"poor app\"`")
                .hasMessageContaining("new PostgresSchema(\"not_there\").ddl()");
        TestServer.execute(url, "DROP ROLE \"poor app\"");
    }
}
