package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.TextTable;
import io.orderlane.app.cli.console.Times;
import io.orderlane.app.cli.send.ServiceAnswer;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Tree;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Reads the members of answers and prints them, for people or for programs. */
public final class AnswerPrinter {

    private final Console console;

    public AnswerPrinter(Console console) {
        this.console = console;
    }

    /** An object for programs. */
    public void json(Tree tree) {
        console.out().println(TreeJson.write(tree));
    }

    /** A line of data. */
    public void line(String text) {
        console.out().println(text);
    }

    /** Objects: for programs one a line; for people a table, or {@code none} when there are no objects. */
    public void list(List<Tree.Obj> objects, boolean json, String none, Function<List<Tree.Obj>, TextTable> table) {
        if (json) {
            objects.forEach(this::json);
        } else if (objects.isEmpty()) {
            say(none);
        } else {
            table(table.apply(objects));
        }
    }

    /** How to get the rest of a list that has more. */
    void more(String next) {
        if (!next.isEmpty()) {
            say("There are more: --after " + next);
        }
    }

    /** Data as a table. */
    public void table(TextTable table) {
        table.lines(console).forEach(console.out()::println);
    }

    /** A message for people, which is no data. */
    public void say(String text) {
        console.err().println(text);
    }

    public void refused(Tree.Obj problem) {
        say(text(problem, "title") + ". " + text(problem, "detail"));
    }

    public Console console() {
        return console;
    }

    /** A text member, or blank when there is none. */
    public static String text(Tree.Obj object, String member) {
        return ServiceAnswer.text(object, member);
    }

    /** A sentence, with its times as people read them. */
    static String words(Tree.Obj object, String member) {
        return Times.local(text(object, member));
    }

    /** A number, or blank when there is none. */
    public static String number(Tree.Obj object, String member) {
        return object.get(member) instanceof Tree.Num number ? String.valueOf(number.value()) : "";
    }

    /** How many failures a trouble counts. */
    static String failures(Tree.Obj trouble) {
        String number = number(trouble, "failures");
        return number + (number.equals("1") ? " failure" : " failures");
    }

    /** Whether a member is true. */
    public static boolean flag(Tree.Obj object, String member) {
        return object.get(member) instanceof Tree.Flag flag && flag.value();
    }

    /** An instant as people read it; blank when it is left out. */
    public static String time(Tree.Obj object, String member) {
        String text = text(object, member);
        return text.isEmpty() ? "" : Times.full(Instant.parse(text));
    }

    /** An object within; an empty one when there is none. */
    public static Tree.Obj object(Tree.Obj object, String member) {
        return object.get(member) instanceof Tree.Obj inner ? inner : Tree.Obj.EMPTY;
    }

    /** A list of objects; an empty one when there is none. */
    public static List<Tree.Obj> objects(Tree.Obj object, String member) {
        return object.get(member) instanceof Tree.Items items
                ? items.values().stream().map(Tree.Obj.class::cast).toList()
                : List.of();
    }
}
