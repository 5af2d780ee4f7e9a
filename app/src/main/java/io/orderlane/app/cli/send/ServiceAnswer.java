package io.orderlane.app.cli.send;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.core.field.Tree;

/** What the service said to a request: the HTTP status and the whole answer. */
public record ServiceAnswer(int status, Tree.Obj body) {

    /** The answer, if the service did what was asked; else throws {@link CommandFailure}. */
    public Tree.Obj orRefuse() {
        if (status >= 300) {
            throw refused();
        }
        return body;
    }

    /** What a refusal of the whole request means for the command. */
    CommandFailure refused() {
        ExitCode code = status == 401 || status == 403
                ? ExitCode.CONFIGURATION
                : status == 429 || status >= 500 ? ExitCode.UNREACHABLE : misunderstood();
        String hint = status == 401 ? " ORDERLANE_TOKEN holds the token to send." : "";
        return new CommandFailure(code, text(body, "title") + ". " + text(body, "detail") + hint + everyProblem());
    }

    private String everyProblem() {
        StringBuilder lines = new StringBuilder();
        if (body.get("problems") instanceof Tree.Items all) {
            for (Tree one : all.values()) {
                if (one instanceof Tree.Obj found) {
                    lines.append("\n  ")
                            .append(text(found, "member"))
                            .append(' ')
                            .append(text(found, "detail"));
                }
            }
        }
        return lines.toString();
    }

    /** An option that the service does not understand is a usage error of the command line, too. */
    private ExitCode misunderstood() {
        return switch (text(body, "code")) {
            case "BAD_REQUEST" -> ExitCode.USAGE;
            case "NOT_FOUND" -> ExitCode.NOT_FOUND;
            default -> ExitCode.RULE_BROKEN;
        };
    }

    /** A text member, or blank when there is none. */
    public static String text(Tree.Obj object, String member) {
        return object.get(member) instanceof Tree.Text text ? text.value() : "";
    }
}
