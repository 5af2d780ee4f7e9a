package io.orderlane.app.cli.keys;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.console.Style;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was found about keys, in the order of the checks. */
final class KeyReport {

    /** How good a finding is. */
    enum Grade {
        /** As it should be. */
        OK,
        /** Works, but deserves a look. */
        WARNING,
        /** Does not work. */
        PROBLEM
    }

    private record Finding(Grade grade, String text) {

        Tree tree() {
            return new Tree.Obj.Builder()
                    .text("grade", grade.name().toLowerCase(Locale.ROOT))
                    .text("finding", text)
                    .build();
        }

        String line(Style style) {
            return switch (grade) {
                case OK -> style.good("✔") + " " + text;
                case WARNING -> style.odd("!") + " " + text;
                case PROBLEM -> style.bad("✗") + " " + text;
            };
        }
    }

    private final List<Finding> findings = new ArrayList<>();

    void add(Grade grade, String text) {
        findings.add(new Finding(grade, text));
    }

    private boolean isFit() {
        return findings.stream().noneMatch(finding -> finding.grade() == Grade.PROBLEM);
    }

    int print(Console console, boolean json) {
        if (json) {
            console.out()
                    .println(TreeJson.write(new Tree.Obj.Builder()
                            .flag("fit", isFit())
                            .list("findings", findings, Finding::tree)
                            .build()));
        } else {
            findings.forEach(finding -> console.out().println(finding.line(console.style())));
        }
        return (isFit() ? ExitCode.DONE : ExitCode.CONFIGURATION).number();
    }
}
