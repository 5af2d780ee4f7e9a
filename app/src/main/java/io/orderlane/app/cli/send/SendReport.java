package io.orderlane.app.cli.send;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.console.Style;
import io.orderlane.app.json.TreeJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects the results of sent updates, and prints each: at once, or when its delivery ended. */
final class SendReport {

    private final Console console;
    private final boolean json;
    private final boolean atOnce;
    private final Map<Integer, SentUpdate> open = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<ExitCode> codes = new ArrayList<>();

    SendReport(Console console, boolean json, boolean atOnce) {
        this.console = console;
        this.json = json;
        this.atOnce = atOnce;
    }

    /** The service answered. */
    void add(SentUpdate sent) {
        if (!sent.isTaken()) {
            finish(
                    sent,
                    "refused by the service",
                    sent.status() == 429 || sent.status() >= 500 ? ExitCode.UNREACHABLE : ExitCode.RULE_BROKEN);
        } else if (atOnce || sent.notificationId() == null) {
            finish(sent, sent.status() == 200 ? "known before" : "accepted", ExitCode.DONE);
        } else {
            open.put(sent.line(), sent);
        }
    }

    /** Those whose delivery has not ended. */
    List<SentUpdate> open() {
        return List.copyOf(open.values());
    }

    void ended(SentUpdate sent) {
        open.remove(sent.line());
        finish(sent, sent.state().toLowerCase(Locale.ROOT), code(sent.state()));
    }

    /** Superseded and never shown are intended ends, and no failures. */
    private static ExitCode code(String state) {
        return switch (state) {
            case "PARKED" -> ExitCode.REFUSED;
            case "EXPIRED" -> ExitCode.UNREACHABLE;
            default -> ExitCode.DONE;
        };
    }

    /** Time is up for those that are open. */
    void giveUp() {
        open().forEach(sent -> finish(sent, "not settled in time", ExitCode.UNREACHABLE));
        open.clear();
    }

    private void finish(SentUpdate sent, String end, ExitCode code) {
        counts.merge(end, 1, Integer::sum);
        codes.add(code);
        if (json) {
            console.out().println(TreeJson.write(sent.tree()));
        } else {
            print(sent, end, code);
        }
    }

    private void print(SentUpdate sent, String end, ExitCode code) {
        Style style = console.style();
        String verdict = code == ExitCode.DONE ? style.good(end) : style.bad(end);
        console.out().println("line " + sent.line() + "  " + verdict + sent.name() + reason(sent));
        ProblemText problems = new ProblemText(style);
        if (!sent.isTaken()) {
            problems.of(sent.problem()).forEach(console.out()::println);
        }
        problems.warnings(sent.warnings()).forEach(console.out()::println);
    }

    private static String reason(SentUpdate sent) {
        String reason = sent.end() == null ? "" : ServiceAnswer.text(sent.end(), "reason");
        return reason.isEmpty() ? "" : "  " + reason;
    }

    /** What became of all of them, in one line. */
    String words() {
        List<String> words = new ArrayList<>();
        counts.forEach((end, count) -> words.add(count + " " + end));
        return words.isEmpty() ? "There was nothing to send." : String.join(", ", words) + ".";
    }

    /** How the command ends: what a person must mend comes first. */
    ExitCode code() {
        for (ExitCode worst : List.of(ExitCode.RULE_BROKEN, ExitCode.REFUSED, ExitCode.UNREACHABLE)) {
            if (codes.contains(worst)) {
                return worst;
            }
        }
        return codes.isEmpty() ? ExitCode.RULE_BROKEN : ExitCode.DONE;
    }
}
