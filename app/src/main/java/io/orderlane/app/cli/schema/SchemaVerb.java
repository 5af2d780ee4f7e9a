package io.orderlane.app.cli.schema;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Tree;
import io.orderlane.persistence.outbox.OutboxDialect;
import io.orderlane.persistence.outbox.OutboxTable;
import io.orderlane.persistence.postgresql.PostgresSchema;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code orderlane schema}. */
@Command(
        name = "schema",
        description = {
            "Prints the statements that make Orderlane's tables, for a DBA to run.",
            "With --postgresql, all migrations with their history: Orderlane then starts as a user that may not make tables.",
            "With --outbox, the one table of an outbox in an application's own database."
        },
        mixinStandardHelpOptions = true)
public final class SchemaVerb implements Callable<Integer> {

    private final Console console;

    @ArgGroup(multiplicity = "1")
    private Tables tables = new Tables();

    static final class Tables {

        @ArgGroup(exclusive = false)
        @Nullable
        Store store;

        @ArgGroup(exclusive = false)
        @Nullable
        Outbox outbox;
    }

    static final class Store {

        @Option(names = "--postgresql", required = true, description = "The tables of a store on PostgreSQL.")
        boolean postgresql;

        @Option(
                names = "--schema",
                paramLabel = "NAME",
                defaultValue = "orderlane",
                description = "The schema they are in; ${DEFAULT-VALUE} unless given.")
        String schema = "";

        @Option(
                names = "--after",
                paramLabel = "VERSION",
                description = "Only what came after this migration, for tables of an earlier Orderlane.")
        @Nullable
        String after;

        @Option(
                names = "--user",
                paramLabel = "NAME",
                description = "Adds what this user must be granted to work with the tables.")
        @Nullable
        String user;
    }

    static final class Outbox {

        @Option(
                names = "--outbox",
                required = true,
                arity = "0..1",
                fallbackValue = "POSTGRESQL",
                paramLabel = "DATABASE",
                description = "An outbox's table: ${COMPLETION-CANDIDATES}; POSTGRESQL unless said.")
        OutboxDialect dialect = OutboxDialect.POSTGRESQL;

        @Option(
                names = "--table",
                paramLabel = "NAME",
                defaultValue = "orderlane_outbox",
                description = "Its name, with a schema before it where needed; ${DEFAULT-VALUE} unless given.")
        String table = "";
    }

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    public SchemaVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            if (tables.outbox != null) {
                print(tables.outbox);
            } else if (tables.store != null) {
                print(tables.store);
            }
        } catch (IllegalArgumentException refused) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(refused.getMessage()), refused);
        }
        return ExitCode.DONE.number();
    }

    private void print(Store asked) {
        PostgresSchema schema = new PostgresSchema(asked.schema);
        String sql = asked.after == null ? schema.ddl() : schema.ddlAfter(asked.after);
        print(
                new Tree.Obj.Builder()
                        .text("database", "postgresql")
                        .text("schema", schema.name())
                        .text("version", PostgresSchema.version()),
                asked.user == null ? sql : sql + "\n" + schema.grants(asked.user));
    }

    private void print(Outbox asked) {
        OutboxTable table = new OutboxTable(asked.table);
        print(
                new Tree.Obj.Builder()
                        .text("database", asked.dialect.name().toLowerCase(Locale.ROOT))
                        .text("table", table.name()),
                table.ddl(asked.dialect));
    }

    private void print(Tree.Obj.Builder facts, String sql) {
        if (json) {
            console.out().println(TreeJson.write(facts.text("sql", sql).build()));
        } else {
            console.out().print(sql);
        }
    }
}
