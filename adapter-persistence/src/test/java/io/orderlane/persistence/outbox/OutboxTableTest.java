package io.orderlane.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OutboxTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"orderlane_outbox", "shop.outbox", "_o1"})
    void aNameMayHaveASchemaBeforeIt(String name) {
        assertThat(new OutboxTable(name).ddl(OutboxDialect.POSTGRESQL)).startsWith("CREATE TABLE " + name + " (");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1st", "a b", "a;DROP TABLE sale", "a.b.c", "a.", "bestellungen_für", "\"quoted\""})
    void whatCannotGoIntoAStatementAsItIsIsNoName(String name) {
        assertThatThrownBy(() -> new OutboxTable(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + name + "\"")
                .hasMessageContaining("letters, digits and underscores");
    }

    @ParameterizedTest
    @EnumSource(OutboxDialect.class)
    void theStatementIsOneAndNumbersAreNeverGivenTwice(OutboxDialect dialect) {
        String ddl = OutboxTable.DEFAULT.ddl(dialect);
        assertThat(ddl.strip()).endsWith(";").containsOnlyOnce(";");
        assertThat(ddl).containsAnyOf("IDENTITY", "AUTO_INCREMENT", "AUTOINCREMENT");
    }

    @Test
    void theStatementIsPrintedForTheHostsMigrations() {
        assertThat(new OutboxTable("shop.outbox").ddl(OutboxDialect.MARIADB)).isEqualTo("""
                        CREATE TABLE shop.outbox (
                          id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
                          written_at BIGINT NOT NULL,
                          body MEDIUMTEXT NOT NULL,
                          refused SMALLINT DEFAULT 0 NOT NULL,
                          refused_at BIGINT,
                          code VARCHAR(32),
                          reason MEDIUMTEXT,
                          UNIQUE (refused, id)
                        ) ENGINE = InnoDB;
                        """);
    }
}
