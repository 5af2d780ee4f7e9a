package io.orderlane.app.cli.scenarios;

import io.orderlane.core.field.Tree;
import java.util.List;

/** An object of a printed scenario; what is missing reads as empty. */
record Page(Tree.Obj tree) {

    String text(String member) {
        return tree.get(member) instanceof Tree.Text text ? text.value() : "";
    }

    boolean has(String member) {
        return tree.get(member) != null;
    }

    Page object(String member) {
        return new Page(tree.get(member) instanceof Tree.Obj object ? object : Tree.Obj.EMPTY);
    }

    List<Page> list(String member) {
        return tree.get(member) instanceof Tree.Items items
                ? items.values().stream().map(item -> new Page((Tree.Obj) item)).toList()
                : List.of();
    }
}
