package io.orderlane.app.json;

import io.orderlane.core.check.Unlisted;
import io.orderlane.core.check.Violation;
import io.orderlane.core.field.Tree;
import java.util.List;
import java.util.Locale;

/**
 * A refusal as programs and people read it (RFC 9457).
 *
 * @param status the HTTP status
 * @param code what programs switch on, such as {@code RULES_BROKEN}; a contract
 * @param title the code in words, the same each time
 * @param detail this occurrence: what was found, what to do
 * @param violations what blocks, all of it
 * @param warnings what is advisable
 * @param unlisted how much more of both there is than is listed
 * @param more members of this kind of problem alone, such as the first {@code notificationId}
 */
public record Problem(
        int status,
        String code,
        String title,
        String detail,
        List<Violation> violations,
        List<Violation> warnings,
        Unlisted unlisted,
        Tree.Obj more) {

    public Problem {
        violations = List.copyOf(violations);
        warnings = List.copyOf(warnings);
    }

    /** A problem that is no broken rule. */
    public static Problem of(int status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, List.of(), List.of(), Unlisted.NONE, Tree.Obj.EMPTY);
    }

    /** The same with violations. */
    public Problem with(List<Violation> blocking, List<Violation> advisable) {
        return new Problem(status, code, title, detail, blocking, advisable, unlisted, more);
    }

    /** The same with how much more there is. */
    public Problem with(Unlisted rest) {
        return new Problem(status, code, title, detail, violations, warnings, rest, more);
    }

    /** The same with further members. */
    public Problem with(Tree.Obj members) {
        return new Problem(status, code, title, detail, violations, warnings, unlisted, members);
    }

    /** The stable identity of this kind of problem, such as {@code urn:orderlane:problem:rules-broken}. */
    public String type() {
        return "urn:orderlane:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
