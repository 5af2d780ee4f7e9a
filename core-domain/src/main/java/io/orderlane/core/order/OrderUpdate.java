package io.orderlane.core.order;

import io.orderlane.core.field.Tree;
import io.orderlane.core.scenario.UpdateDraft;

/** What a merchant says happened to an order: the members of its JSON form, as received and not yet checked. */
public record OrderUpdate(Tree.Obj members) {

    /** The update a typed draft describes. */
    public static OrderUpdate of(UpdateDraft<?> draft) {
        return new OrderUpdate(draft.toTree());
    }

    /** A text member, or a blank when it is missing or not text; for naming an update in a message. */
    public String textOrBlank(String member) {
        return members.get(member) instanceof Tree.Text text ? text.value() : "";
    }

    @Override
    public String toString() {
        return "update " + textOrBlank("scenario") + "/" + textOrBlank("orderNo") + " " + textOrBlank("status");
    }
}
