package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.TextTable;
import io.orderlane.app.cli.console.Times;
import io.orderlane.app.cli.send.ServiceClient;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Tree;
import java.time.Instant;
import java.util.List;

/** Reads the members of answers and prints them, for people or for programs. */
final class AnswerPrinter {

    private final Console console;

    AnswerPrinter(Console console) {
        this.console = console;
    }

    void json(Tree tree) {
        console.out().println(TreeJson.write(tree));
    }

    void line(String text) {
        console.out().println(text);
    }

    void table(TextTable table) {
        table.lines(console).forEach(console.out()::println);
    }

    /** A message for people, which is no data. */
    void say(String text) {
        console.err().println(text);
    }

    Console console() {
        return console;
    }

    static String text(Tree.Obj object, String member) {
        return ServiceClient.text(object, member);
    }

    /** A sentence, with its times as people read them. */
    static String words(Tree.Obj object, String member) {
        return Times.local(text(object, member));
    }

    static String number(Tree.Obj object, String member) {
        return object.get(member) instanceof Tree.Num number ? String.valueOf(number.value()) : "";
    }

    /** How many failures a trouble counts. */
    static String failures(Tree.Obj trouble) {
        String number = number(trouble, "failures");
        return number + (number.equals("1") ? " failure" : " failures");
    }

    static boolean flag(Tree.Obj object, String member) {
        return object.get(member) instanceof Tree.Flag flag && flag.value();
    }

    /** An instant as people read it; blank when it is left out. */
    static String time(Tree.Obj object, String member) {
        String text = text(object, member);
        return text.isEmpty() ? "" : Times.full(Instant.parse(text));
    }

    static Tree.Obj object(Tree.Obj object, String member) {
        return object.get(member) instanceof Tree.Obj inner ? inner : Tree.Obj.EMPTY;
    }

    static List<Tree.Obj> objects(Tree.Obj object, String member) {
        return object.get(member) instanceof Tree.Items items
                ? items.values().stream().map(Tree.Obj.class::cast).toList()
                : List.of();
    }
}
