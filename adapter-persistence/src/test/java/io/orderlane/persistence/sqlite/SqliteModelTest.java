package io.orderlane.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.testkit.store.model.ModelContract;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

final class SqliteModelTest extends SqliteFixture implements ModelContract {

    /** What a row refers to is there, which nobody looks for when it is written. */
    @AfterEach
    void leavesNoOrphan() {
        List<String> orphans = store.writer()
                .write(session -> session.call("PRAGMA foreign_key_check").list(Row::text));
        assertThat(orphans).as("rows whose lane or route is missing").isEmpty();
    }
}
