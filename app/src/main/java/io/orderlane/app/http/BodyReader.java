package io.orderlane.app.http;

import io.orderlane.core.field.Fault;
import io.orderlane.core.field.MomentType;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Reading;
import io.orderlane.core.field.Tree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the members of a request's body and gathers everything that is wrong with them. */
final class BodyReader {

    private static final MomentType MOMENT = new MomentType();
    private static final int LONGEST = 200;

    private final String prefix;
    private final Tree.Obj members;
    private final List<Tree.Obj> problems;

    private BodyReader(String prefix, Tree.Obj members, List<Tree.Obj> problems) {
        this.prefix = prefix;
        this.members = members;
        this.problems = problems;
    }

    /** Of these members; any other than the known ones is a problem. */
    static BodyReader of(Tree.Obj members, String... known) {
        return new BodyReader("", members, new ArrayList<>()).only(known);
    }

    /** Of the object in a member, with problems in the same list; of an empty one where there is none. */
    BodyReader within(String name, String... known) {
        Tree value = members.get(name);
        if (value != null && !(value instanceof Tree.Obj)) {
            problem(name, "is an object; found " + value.kind() + ".");
        }
        Tree.Obj inner = value instanceof Tree.Obj object ? object : Tree.Obj.EMPTY;
        return new BodyReader(prefix + name + ".", inner, problems).only(known);
    }

    private BodyReader only(String... known) {
        List<String> names = List.of(known);
        for (String name : members.members().keySet()) {
            if (!names.contains(name)) {
                problem(Quoted.of(name), "is no member here; there are " + names + ".");
            }
        }
        return this;
    }

    /** Adds a problem with a member. */
    void problem(String name, String what) {
        problems.add(new Tree.Obj.Builder()
                .text("member", prefix + name)
                .text("detail", what)
                .build());
    }

    /** Refuses the request with every problem, if there are any. */
    void finish() {
        if (!problems.isEmpty()) {
            throw new ProblemException(Problems.badMembers(problems));
        }
    }

    @Nullable
    String text(String name) {
        Tree value = members.get(name);
        if (value instanceof Tree.Text text
                && !text.value().isBlank()
                && text.value().length() <= LONGEST
                && !hasControls(text.value())) {
            return text.value();
        } else if (value != null) {
            problem(
                    name,
                    "is text of 1 to " + LONGEST + " characters without control characters; found " + shown(value)
                            + ".");
        }
        return null;
    }

    boolean flag(String name) {
        Tree value = members.get(name);
        if (value != null && !(value instanceof Tree.Flag)) {
            problem(name, "is true or false; found " + shown(value) + ".");
        }
        return value instanceof Tree.Flag flag && flag.value();
    }

    int number(String name, int least, int most, int otherwise) {
        Tree value = members.get(name);
        if (value instanceof Tree.Num number && number.value() >= least && number.value() <= most) {
            return (int) number.value();
        } else if (value != null) {
            problem(name, "is a whole number from " + least + " to " + most + "; found " + shown(value) + ".");
        }
        return otherwise;
    }

    @Nullable
    Instant instant(String name) {
        Tree value = members.get(name);
        if (value == null) {
            return null;
        }
        Reading<Instant> reading = MOMENT.read(value, null);
        if (reading.value() == null) {
            Fault fault = reading.faults().get(0);
            problem(name, "is a point in time: expected " + fault.expected() + "; found " + fault.found() + ".");
        }
        return reading.value();
    }

    /** The value that a word stands for; null where there is none. */
    <T> @Nullable T word(String name, Map<String, T> words) {
        if (members.get(name) instanceof Tree.Items) {
            problem(name, "is one word, no list; there are " + words.keySet() + ".");
            return null;
        }
        List<T> found = words(name, words);
        return found.isEmpty() ? null : found.get(0);
    }

    /** The values of a word, or of a list of them. */
    <T> List<T> words(String name, Map<String, T> words) {
        List<T> found = new ArrayList<>();
        for (String word : texts(name)) {
            T value = words.get(word);
            if (value == null) {
                problem(name, "is one of " + words.keySet() + "; found " + Quoted.of(word) + ".");
            } else {
                found.add(value);
            }
        }
        return found;
    }

    /** One text, or a list of them. */
    List<String> texts(String name) {
        Tree value = members.get(name);
        List<Tree> items =
                value instanceof Tree.Items list ? list.values() : value == null ? List.of() : List.of(value);
        if (value != null && items.isEmpty()) {
            problem(name, "is an empty list, which would mean any; leave it out, or name at least one.");
        }
        List<String> texts = new ArrayList<>();
        for (Tree item : items) {
            if (item instanceof Tree.Text text && !text.value().isBlank() && !hasControls(text.value())) {
                texts.add(text.value());
            } else {
                problem(name, "is text without control characters, or a list of such; found " + shown(item) + ".");
            }
        }
        return texts;
    }

    /** Whether there are control characters in it: not every store takes them, and a terminal obeys them. */
    static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static String shown(Tree value) {
        if (value instanceof Tree.Text text) {
            return Quoted.of(text.value());
        }
        return value instanceof Tree.Num number ? String.valueOf(number.value()) : value.kind();
    }
}
