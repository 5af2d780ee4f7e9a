package io.orderlane.alipayhk.protocol;

import io.orderlane.core.field.Tree;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members of a JSON object in the order they are put. What is absent is left out, never null. */
final class BodyMembers {

    private final Map<String, Tree> members = new LinkedHashMap<>();

    BodyMembers put(String name, String value) {
        return put(name, Tree.of(value));
    }

    BodyMembers put(String name, long value) {
        return put(name, Tree.of(value));
    }

    BodyMembers put(String name, @Nullable Tree value) {
        if (value != null && value != Tree.Null.NULL) {
            members.put(name, value);
        }
        return this;
    }

    /** What the update says, or else what is said once for all. */
    BodyMembers put(String name, @Nullable Tree said, @Nullable String otherwise) {
        boolean given = said != null && said != Tree.Null.NULL;
        return put(name, given || otherwise == null ? said : Tree.of(otherwise));
    }

    BodyMembers putAll(Tree.Obj object) {
        object.members().forEach(this::put);
        return this;
    }

    /** All but those named, which have a place of their own. */
    BodyMembers putRest(Tree.Obj object, Collection<String> placed) {
        object.members().forEach((name, value) -> put(name, placed.contains(name) ? null : value));
        return this;
    }

    Tree.Obj toTree() {
        return new Tree.Obj(members);
    }
}
