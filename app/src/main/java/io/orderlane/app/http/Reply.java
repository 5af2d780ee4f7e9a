package io.orderlane.app.http;

import io.orderlane.app.json.Problem;
import io.orderlane.app.json.ProblemJson;
import io.orderlane.app.json.ViolationJson;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.status.SubmissionResult;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an update, alone or on a line of many. The members kept are about an update that is kept, by this
 * request or an earlier one; the problem is null then.
 */
record Reply(int status, Tree.Obj kept, @Nullable Problem problem) {

    private static final String ID = "notificationId";
    private static final String WARNINGS = "warnings";

    static Reply refused(Problem problem) {
        return new Reply(problem.status(), Tree.Obj.EMPTY, problem);
    }

    private static Tree.Obj.Builder named(NotificationId id) {
        return new Tree.Obj.Builder().text(ID, id);
    }

    static Reply to(SubmissionResult result) {
        return result.fold(
                accepted -> new Reply(
                        202,
                        named(accepted.id())
                                .text("order", accepted.order().key())
                                .list(WARNINGS, accepted.warnings(), ViolationJson::of)
                                .build(),
                        null),
                duplicate -> new Reply(200, named(duplicate.first()).build(), null),
                conflict -> refused(Problems.conflict(conflict.first())),
                stale -> refused(Problems.stale(stale.newest())),
                ended -> refused(Problems.afterEnd(ended.end(), ended.violation())),
                rejected ->
                        refused(Problems.rulesBroken(rejected.violations(), rejected.warnings(), rejected.unlisted())),
                over -> refused(Problems.backlogFull(over.pending())),
                locked -> refused(Problems.orderLocked()));
    }

    /** As the answer to a request of its own. */
    Answer alone() {
        return problem == null ? Answer.json(status, kept) : Answer.problem(problem);
    }

    /** As a line of the answer to many. */
    Tree.Obj onLine(int line) {
        boolean warned = kept.get(WARNINGS) instanceof Tree.Items warnings
                && !warnings.values().isEmpty();
        return line(line, problem == null ? Tree.Obj.EMPTY : ProblemJson.of(problem), warned);
    }

    /** The same without words: what happened, and the code of why. */
    Tree.Obj brieflyOnLine(int line) {
        return line(line, problem == null ? Tree.Obj.EMPTY : ProblemJson.brief(problem), false);
    }

    private Tree.Obj line(int line, Tree.Obj why, boolean withWarnings) {
        Tree.Obj.Builder members = new Tree.Obj.Builder().number("line", line).number("status", status);
        if (problem != null) {
            return members.put("problem", why).build();
        }
        kept.members().forEach((name, value) -> {
            if (name.equals(ID) || (withWarnings && name.equals(WARNINGS))) {
                members.put(name, value);
            }
        });
        return members.build();
    }
}
