package io.orderlane.app.http;

import io.orderlane.core.field.PlainText;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Tree;
import java.util.List;

/**
 * What somebody wants done.
 *
 * @param asked to what
 * @param members how; empty when nothing was said
 * @param by whose token it came with; {@code a request without a token} where none is asked for
 */
record ActionRequest(GetRequest asked, Tree.Obj members, String by) {

    private static final int LONGEST_REASON = 200;

    /** Refuses members that are none of these. */
    ActionRequest only(String... known) {
        List<String> names = List.of(known);
        for (String name : members.members().keySet()) {
            if (!names.contains(name)) {
                throw Query.bad("There is no member " + Quoted.of(name) + " here; there are " + names + ".");
            }
        }
        return this;
    }

    /** Why somebody wants it, for whoever comes next. */
    String reason() {
        String reason =
                members.get("reason") instanceof Tree.Text text ? text.value().strip() : "";
        if (reason.isEmpty() || reason.length() > LONGEST_REASON || hasControls(reason)) {
            throw Query.bad("A pause needs a reason of 1 to " + LONGEST_REASON
                    + " characters, none of them a control character, such as {\"reason\":\"AlipayHK maintains until 04:00\"}; whoever finds the route"
                    + " paused reads it.");
        }
        return PlainText.of(reason);
    }

    /** Whether there are control characters in it: not every store takes them, and a terminal obeys them. */
    static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    /** Whether this is wished for; not, unless it is said. */
    boolean flag(String name) {
        Tree value = members.get(name);
        if (value == null) {
            return false;
        } else if (value instanceof Tree.Flag flag) {
            return flag.value();
        }
        throw Query.bad(name + " is true or false.");
    }
}
