package io.orderlane.app.cli.send;

import io.orderlane.app.cli.console.Style;
import io.orderlane.core.field.Tree;
import java.util.ArrayList;
import java.util.List;

/** A problem body for people: its violations where it has them, else its detail. */
final class ProblemText {

    private final Style style;

    ProblemText(Style style) {
        this.style = style;
    }

    List<String> of(Tree.Obj problem) {
        List<String> lines = new ArrayList<>();
        if (problem.get("violations") instanceof Tree.Items violations) {
            lines.add("  " + text(problem, "title"));
            violations.values().forEach(item -> violation(lines, style.bad("✗"), (Tree.Obj) item));
        } else if (text(problem, "title").isEmpty()) {
            lines.add("  " + text(problem, "code"));
        } else {
            lines.add("  " + text(problem, "title") + ": " + text(problem, "detail"));
        }
        rest(lines, problem);
        return lines;
    }

    private static void rest(List<String> lines, Tree.Obj problem) {
        if (problem.get("moreViolations") instanceof Tree.Num more) {
            lines.add("  " + more.value() + " more; `orderlane check` lists them, a hundred at a time");
        }
    }

    /** What is advised, in the same form. */
    List<String> warnings(List<Tree> warnings) {
        List<String> lines = new ArrayList<>();
        warnings.forEach(item -> violation(lines, style.odd("!"), (Tree.Obj) item));
        return lines;
    }

    private void violation(List<String> lines, String mark, Tree.Obj violation) {
        lines.add("  " + mark + " " + style.bold(text(violation, "code") + "  " + text(violation, "field")));
        for (String member : List.of("locale", "found", "expected", "rule", "fix")) {
            String text = text(violation, member);
            if (!text.isEmpty()) {
                lines.add("      " + String.format("%-10s", member) + text);
            }
        }
    }

    private static String text(Tree.Obj object, String member) {
        return ServiceAnswer.text(object, member);
    }
}
