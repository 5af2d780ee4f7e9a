package io.orderlane.sandbox.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a field must be there: always, at these statuses, at all known ones but these; {@code when} narrows that. */
record Requirement(
        boolean always,
        List<String> at,
        List<String> except,
        @Nullable When when) {
    static final Requirement NEVER = new Requirement(false, List.of(), List.of(), null);

    Requirement {
        at = Absent.asEmpty(at);
        except = Absent.asEmpty(except);
    }

    /** The status is null when it is not one of the scenario's. */
    boolean inForce(@Nullable String status, ObjectNode siblings) {
        return appliesAt(status) && (when == null || when.holds(siblings));
    }

    boolean appliesAt(@Nullable String status) {
        if (always || status == null) {
            return always;
        }
        return at.contains(status) || (!except.isEmpty() && !except.contains(status));
    }

    /** Whether the field also counts as missing when the object it belongs in was not given at all. */
    boolean needsItsObjectAt(@Nullable String status) {
        return appliesAt(status) && (when == null || when.orAbsent());
    }

    String words(@Nullable String status) {
        String where = always ? "always" : "at " + status;
        return when == null ? where : where + " when " + when.field() + whenWords(when);
    }

    private static String whenWords(When when) {
        String value = when.is() == null ? " is given" : " is " + when.is();
        return when.orAbsent() ? value + " or left out" : value;
    }
}
