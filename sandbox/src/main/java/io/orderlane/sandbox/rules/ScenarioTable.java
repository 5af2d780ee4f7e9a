package io.orderlane.sandbox.rules;

import io.orderlane.sandbox.protocol.Api;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The field table and statuses of one template or merchantBizType. */
public final class ScenarioTable {
    private final Rows rows;

    ScenarioTable(Rows rows) {
        this.rows = rows;
    }

    public Api api() {
        return rows.api();
    }

    /** The template code or merchantBizType. */
    public String name() {
        return rows.name();
    }

    public Optional<StatusRule> status(String status) {
        return Optional.ofNullable(rows.statuses().get(status));
    }

    Rows rows() {
        return rows;
    }

    /** The file's shape; {@code page} is the title of the page it was taken from. */
    record Rows(
            Api api,
            String name,
            String page,
            Map<String, StatusRule> statuses,
            List<FieldRule> fields,
            List<FieldRule> sharedFields,
            List<FieldRule> localeFields) {

        Rows {
            statuses = Absent.asEmpty(statuses);
            fields = Absent.asEmpty(fields);
            sharedFields = Absent.asEmpty(sharedFields);
            localeFields = Absent.asEmpty(localeFields);
        }
    }
}
