package io.orderlane.app.json;

import io.orderlane.core.field.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object being written: members in order, absent ones left out. */
public final class Members {

    private final Map<String, Tree> members = new LinkedHashMap<>();

    /** A text, unless it is null. */
    public Members text(String name, @Nullable Object value) {
        return value == null ? this : tree(name, Tree.of(value.toString()));
    }

    /** A number, unless it is null. */
    public Members number(String name, @Nullable Number value) {
        return value == null ? this : tree(name, Tree.of(value.longValue()));
    }

    /** True or false. */
    public Members flag(String name, boolean value) {
        return tree(name, new Tree.Flag(value));
    }

    /** A list, also when it is empty. */
    public <T> Members list(String name, List<T> values, Function<? super T, ? extends Tree> form) {
        return tree(name, new Tree.Items(values.stream().<Tree>map(form).toList()));
    }

    /** Any tree. */
    public Members tree(String name, Tree value) {
        members.put(name, value);
        return this;
    }

    /** All members of another object. */
    public Members all(Tree.Obj others) {
        members.putAll(others.members());
        return this;
    }

    /** The object. */
    public Tree.Obj object() {
        return new Tree.Obj(members);
    }
}
