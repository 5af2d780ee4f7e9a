package io.orderlane.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.field.Tree;
import io.orderlane.persistence.outbox.OutboxDialect;
import io.orderlane.persistence.outbox.OutboxTable;
import io.orderlane.persistence.postgresql.PostgresSchema;
import org.junit.jupiter.api.Test;

final class SchemaVerbTest {

    @Test
    void theTablesOfPostgresqlArePrintedForASchemaAndAUser() {
        PostgresSchema shop = new PostgresSchema("shop");
        assertThat(CommandRun.run("schema", "--postgresql").out()).isEqualTo(PostgresSchema.DEFAULT.ddl());
        assertThat(CommandRun.run("schema", "--postgresql", "--schema", "shop", "--after", "5", "--user", "app")
                        .out())
                .isEqualTo(shop.ddlAfter("5") + "\n" + shop.grants("app"));
    }

    @Test
    void theOutboxIsPrintedForEachDatabase() {
        assertThat(CommandRun.run("schema", "--outbox").out())
                .isEqualTo(OutboxTable.DEFAULT.ddl(OutboxDialect.POSTGRESQL));
        assertThat(CommandRun.run("schema", "--outbox", "mariadb", "--table", "shop.outbox")
                        .out())
                .isEqualTo(new OutboxTable("shop.outbox").ddl(OutboxDialect.MARIADB));
    }

    @Test
    void asJsonItIsOneObjectALine() {
        Tree.Obj answer = CommandRun.run("schema", "--postgresql", "--json").object();
        assertThat(answer.members().keySet()).containsExactly("database", "schema", "version", "sql");
        assertThat(CommandRun.run("schema", "--outbox", "h2", "--json").object().members())
                .containsEntry("database", Tree.of("h2"))
                .containsEntry("table", Tree.of("orderlane_outbox"));
    }

    @Test
    void whatCannotBePrintedIsNamed() {
        var nothing = CommandRun.run("schema");
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err()).contains("--postgresql", "--outbox");
        assertThat(CommandRun.run("schema", "--postgresql", "--outbox", "h2").code())
                .isEqualTo(2);
        var unknown = CommandRun.run("schema", "--postgresql", "--after", "98");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("There is no migration 98", PostgresSchema.version());
        assertThat(CommandRun.run("schema", "--postgresql", "--schema", "Order Lane")
                        .err())
                .contains("expected are lower-case letters");
        assertThat(CommandRun.run("schema", "--outbox", "oracle").code()).isEqualTo(2);
    }
}
