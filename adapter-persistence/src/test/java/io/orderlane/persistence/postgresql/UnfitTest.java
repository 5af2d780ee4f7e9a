package io.orderlane.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.port.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases that are refused at the start, with what to do. */
final class UnfitTest {

    @ParameterizedTest
    @ValueSource(strings = {"LATIN1", "SQL_ASCII"})
    void aDatabaseThatCannotHoldChineseIsRefused(String encoding) {
        String server = TestServer.url("postgres");
        TestServer.query(
                server,
                "DROP DATABASE IF EXISTS narrow WITH (FORCE)",
                "CREATE DATABASE narrow ENCODING '" + encoding + "' LOCALE 'C' TEMPLATE template0");
        String url = TestServer.url("narrow");
        assertThatThrownBy(() -> TestServer.open(url, "node-1", null))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(encoding)
                .hasMessageContaining("ENCODING 'UTF8'");
        assertThat(TestServer.query(url, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
                .isEmpty();
    }

    @Test
    void aUserWithoutLeaveToMakeTablesIsToldTheGrant() {
        String url = TestServer.emptyDatabase(UnfitTest.class);
        TestServer.query(
                url,
                "DROP ROLE IF EXISTS \"poor clerk\"",
                "CREATE ROLE \"poor clerk\" LOGIN",
                "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        assertThatThrownBy(() -> PostgresStore.open(url, "poor clerk", "", "node-1"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("GRANT USAGE, CREATE ON SCHEMA public TO \"poor clerk\";")
                .hasMessageNotContaining("newer Orderlane");
        TestServer.execute(url, "GRANT USAGE, CREATE ON SCHEMA public TO \"poor clerk\"");
        PostgresStore.open(url, "poor clerk", "", "node-1").close();
        TestServer.query(url, "DROP OWNED BY \"poor clerk\"", "DROP ROLE \"poor clerk\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://clerk:hush@localhost:5432/orders",
                "postgres://clerk:hush@localhost/orders?sslmode=require",
                "jdbc:postgresql://clerk:hush@localhost/orders",
                "jdbc:postgresql://clerk:hu@sh@localhost/orders?password=hush"
            })
    void aUrlWithAUserInItIsRefusedAndItsPasswordNotPrinted(String url) {
        assertThatThrownBy(() -> PostgresStore.open(url, "clerk", null, "node-1"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("jdbc:postgresql://HOST:PORT/DATABASE")
                .hasMessageContaining("database.password-file")
                .hasMessageNotContaining("hu")
                .hasMessageNotContaining("sh@");
    }
}
