package io.orderlane.app.cli.check;

import io.orderlane.app.cli.input.MemberLines;
import io.orderlane.app.cli.input.RawUpdate;
import io.orderlane.app.json.ProblemJson;
import io.orderlane.app.json.ViolationJson;
import io.orderlane.core.check.CheckReport;
import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.check.Unlisted;
import io.orderlane.core.check.UpdateChecker;
import io.orderlane.core.check.UpdateSubject;
import io.orderlane.core.check.Violation;
import io.orderlane.core.check.ViolationCode;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.OrderUpdate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a check found in the update that begins on this line of a file: violations block it, warnings advise.
 *
 * @param name how to name it: scenario, order and status as far as they were readable
 * @param unlisted how many of both are not listed
 * @param update the checked update; null when something blocks it
 * @param subject the order and status it is about; null where they could not be read
 * @param repeats the earlier line of the file that says the same; 0 when there is none
 */
public record CheckedLine(
        int line,
        String name,
        List<Found> violations,
        List<Found> warnings,
        Unlisted unlisted,
        @Nullable CheckedUpdate update,
        @Nullable UpdateSubject subject,
        int repeats) {

    /** A violation, with the line of the member it is about, or of the object that it is missing from. */
    public record Found(int line, Violation violation) {}

    /** Checks one update. */
    public static CheckedLine of(RawUpdate raw, UpdateChecker checker, Instant now) {
        return raw.reading().fold(update -> checked(raw, update, checker.check(update, now)), CheckedLine::unreadable);
    }

    private static CheckedLine checked(RawUpdate raw, OrderUpdate update, CheckReport report) {
        MemberLines lines = MemberLines.of(raw);
        return new CheckedLine(
                raw.line(),
                name(update),
                located(report.violations(), lines),
                located(report.warnings(), lines),
                report.unlisted(),
                report.update(),
                report.subject(),
                0);
    }

    /** The same, marked as a repeat of an earlier line. */
    CheckedLine repeating(int earlier) {
        return new CheckedLine(line, name, violations, warnings, unlisted, update, subject, earlier);
    }

    /** The same with the warnings that only its order shows. */
    CheckedLine advised(List<Violation> all) {
        List<Found> more = new ArrayList<>(warnings);
        all.stream()
                .filter(advice ->
                        warnings.stream().noneMatch(known -> known.violation().equals(advice)))
                .forEach(advice -> more.add(new Found(line, advice)));
        return new CheckedLine(line, name, violations, List.copyOf(more), unlisted, update, subject, repeats);
    }

    /** The same, blocked by a violation that only its order shows. */
    CheckedLine broken(Violation violation) {
        List<Found> all = new ArrayList<>(violations);
        all.add(new Found(line, violation));
        return new CheckedLine(line, name, List.copyOf(all), warnings, unlisted, null, subject, 0);
    }

    private static String name(OrderUpdate update) {
        String name = update.textOrBlank("scenario") + "/" + update.textOrBlank("orderNo") + " "
                + update.textOrBlank("status");
        return name.strip();
    }

    private static List<Found> located(List<Violation> violations, MemberLines lines) {
        return violations.stream()
                .map(violation -> new Found(lines.of(violation.field()), violation))
                .toList();
    }

    private static CheckedLine unreadable(Violation violation) {
        int line = Integer.parseInt(violation.field().replaceAll("^line (\\d+).*", "$1"));
        return new CheckedLine(line, "", List.of(new Found(line, violation)), List.of(), Unlisted.NONE, null, null, 0);
    }

    /** Whether a blocking rule is broken. */
    public boolean isBroken() {
        return update == null;
    }

    /** The checked update, when nothing blocks it. */
    public Optional<CheckedUpdate> accepted() {
        return Optional.ofNullable(update);
    }

    boolean isReadable() {
        return violations.stream().noneMatch(found -> found.violation().code() == ViolationCode.NOT_JSON);
    }

    Tree.Obj tree() {
        return new Tree.Obj.Builder()
                .number("line", line)
                .text("update", isReadable() ? name : null)
                .text("verdict", isBroken() ? "broken" : "ok")
                .number("repeatsLine", repeats == 0 ? null : repeats)
                .list("violations", violations, CheckedLine::tree)
                .list("warnings", warnings, CheckedLine::tree)
                .all(ProblemJson.of(unlisted))
                .build();
    }

    /** The same with the number of what was found instead of the words. */
    CheckedLine briefly() {
        return new CheckedLine(
                line,
                name,
                List.of(),
                List.of(),
                new Unlisted(violationCount(), warningCount()),
                update,
                subject,
                repeats);
    }

    /** How many violations there are, listed or not. */
    int violationCount() {
        return violations.size() + unlisted.violations();
    }

    /** How many warnings there are, listed or not. */
    int warningCount() {
        return warnings.size() + unlisted.warnings();
    }

    private static Tree tree(Found found) {
        return new Tree.Obj.Builder()
                .number("line", found.line())
                .all(ViolationJson.of(found.violation()))
                .build();
    }
}
