package io.orderlane.app.http;

import io.orderlane.app.json.Members;
import io.orderlane.app.json.Problem;
import io.orderlane.app.json.ProblemJson;
import io.orderlane.app.json.ViolationJson;
import io.orderlane.core.check.Violation;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.status.SubmissionResult;
import java.util.List;

/** What an update is answered with, alone or on a line of many. */
sealed interface Reply {

    /** It is kept, now or since before. */
    record Kept(int status, NotificationId id, Tree.Obj more) implements Reply {

        @Override
        public Answer alone() {
            return Answer.json(
                    status, new Members().text("notificationId", id).all(more).object());
        }

        @Override
        public Tree.Obj onLine(int line) {
            Members members =
                    new Members().number("line", line).number("status", status).text("notificationId", id);
            return more.get("warnings") instanceof Tree.Items warnings
                            && !warnings.values().isEmpty()
                    ? members.tree("warnings", warnings).object()
                    : members.object();
        }

        @Override
        public Tree.Obj brieflyOnLine(int line) {
            return new Members()
                    .number("line", line)
                    .number("status", status)
                    .text("notificationId", id)
                    .object();
        }
    }

    /** It is not. */
    record Refused(Problem problem) implements Reply {

        @Override
        public Answer alone() {
            return Answer.problem(problem);
        }

        @Override
        public Tree.Obj onLine(int line) {
            return new Members()
                    .number("line", line)
                    .number("status", problem.status())
                    .tree("problem", ProblemJson.of(problem))
                    .object();
        }

        @Override
        public Tree.Obj brieflyOnLine(int line) {
            return new Members()
                    .number("line", line)
                    .number("status", problem.status())
                    .tree("problem", ProblemJson.brief(problem))
                    .object();
        }
    }

    /** As the answer to a request of its own. */
    Answer alone();

    /** As a line of the answer to many. */
    Tree.Obj onLine(int line);

    /** The same without words: what happened, and the code of why. */
    Tree.Obj brieflyOnLine(int line);

    /** The reply to this result. */
    static Reply to(SubmissionResult result) {
        return result.fold(
                accepted -> new Kept(
                        202, accepted.id(), accepted(accepted.order().key().toString(), accepted.warnings())),
                duplicate -> new Kept(200, duplicate.first(), Tree.Obj.EMPTY),
                conflict -> new Refused(Problems.conflict(conflict.first())),
                stale -> new Refused(Problems.stale(stale.newest())),
                ended -> new Refused(Problems.afterEnd(ended.end(), ended.violation())),
                rejected -> new Refused(
                        Problems.rulesBroken(rejected.violations(), rejected.warnings(), rejected.unlisted())),
                over -> new Refused(Problems.backlogFull(over.pending())),
                locked -> new Refused(Problems.orderLocked()));
    }

    private static Tree.Obj accepted(String order, List<Violation> warnings) {
        return new Members()
                .text("order", order)
                .list("warnings", warnings, ViolationJson::of)
                .object();
    }
}
