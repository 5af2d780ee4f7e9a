package io.orderlane.persistence.postgresql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A step of the tables, as the history of migrations knows it.
 *
 * @param file the name of its file, such as {@code V6_1__pause_of_its_own.sql}
 */
record Migration(String file) {

    private static final String FOLDER = "/io/orderlane/persistence/postgresql/";

    /** All of them, the oldest first. */
    static final List<Migration> ALL = List.of(
            new Migration("V1__orders_and_their_lanes.sql"),
            new Migration("V2__bulk_replays.sql"),
            new Migration("V3__no_lane_is_held.sql"),
            new Migration("V4__what_answers_say.sql"),
            new Migration("V5__lists_of_what_never_arrived.sql"),
            new Migration("V6__write_probe.sql"),
            new Migration("V6_1__pause_of_its_own.sql"));

    static Migration newest() {
        return ALL.get(ALL.size() - 1);
    }

    /** Its number, such as {@code 6.1}. */
    String version() {
        return file.substring(1, file.indexOf("__")).replace('_', '.');
    }

    String description() {
        return file.substring(file.indexOf("__") + 2, file.length() - ".sql".length())
                .replace('_', ' ');
    }

    /** Its statements, ending with a line end. */
    String sql() {
        try (InputStream in = Migration.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The jar of adapter-persistence lacks " + file + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .reduce("", (above, line) -> above + line + "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What Flyway compares to find a file that was changed: the CRC-32 of its lines without their ends. */
    int checksum() {
        CRC32 sum = new CRC32();
        sql().lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) sum.getValue();
    }
}
