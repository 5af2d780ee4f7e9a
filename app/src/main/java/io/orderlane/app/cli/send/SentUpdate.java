package io.orderlane.app.cli.send;

import io.orderlane.core.field.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One update that was sent, by its line, and what the service said about it.
 *
 * @param notificationId the notification that delivers it; null when it was not taken
 * @param end how its delivery ended, {@code DELIVERED} or another; null while that is not known
 */
record SentUpdate(int line, int status, @Nullable String notificationId, Tree.Obj answer, Tree.@Nullable Obj end) {

    static SentUpdate of(int line, int status, Tree.Obj answer) {
        String id = answer.get("notificationId") instanceof Tree.Text text ? text.value() : null;
        return new SentUpdate(line, status, status < 300 ? id : null, answer, null);
    }

    SentUpdate ended(Tree.Obj notification) {
        return new SentUpdate(line, status, notificationId, answer, notification);
    }

    boolean isTaken() {
        return status < 300;
    }

    /** The delivery's state, or blank while it is not known. */
    String state() {
        return end == null ? "" : ServiceAnswer.text(end, "state");
    }

    boolean isEnded() {
        return end != null && !state().equals("PENDING");
    }

    /** The order, the status and the notification, as far as the service named them; each behind two blanks. */
    String name() {
        Tree.Obj named = end == null ? answer : end;
        StringBuilder name = new StringBuilder();
        for (String member : List.of("order", "status")) {
            String text = ServiceAnswer.text(named, member);
            name.append(text.isEmpty() ? "" : "  " + text);
        }
        return name.append(notificationId == null ? "" : "  " + notificationId).toString();
    }

    Tree.Obj tree() {
        Tree.Obj.Builder members = new Tree.Obj.Builder()
                .number("line", line)
                .number("status", status)
                .text("notificationId", notificationId);
        if (!isTaken()) {
            members.put("problem", problem());
        }
        if (!warnings().isEmpty()) {
            members.put("warnings", new Tree.Items(warnings()));
        }
        return end == null ? members.build() : members.put("delivery", end).build();
    }

    /** What was advised about an update that was taken. */
    List<Tree> warnings() {
        return answer.get("warnings") instanceof Tree.Items items ? items.values() : List.of();
    }

    Tree.Obj problem() {
        return answer.get("problem") instanceof Tree.Obj problem ? problem : answer;
    }
}
