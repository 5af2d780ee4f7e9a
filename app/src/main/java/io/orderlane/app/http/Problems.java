package io.orderlane.app.http;

import io.orderlane.app.json.Problem;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.check.Unlisted;
import io.orderlane.core.check.Violation;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.LaneState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Every problem the API answers with. Codes and statuses are a contract. */
final class Problems {

    private Problems() {}

    static Problem notJson(Violation violation) {
        return Problem.of(400, "NOT_JSON", "Not a JSON object", violation.message())
                .with(List.of(violation), List.of());
    }

    static Problem badRequest(String detail) {
        return Problem.of(400, "BAD_REQUEST", "The request is not understood", detail);
    }

    /** Everything that is wrong with a request, each with the member it is about. */
    static Problem badMembers(List<Tree.Obj> problems) {
        String count = problems.size() == 1 ? "1 member is" : problems.size() + " members are";
        List<Tree.Obj> listed = problems.subList(0, Math.min(Unlisted.MOST, problems.size()));
        int more = problems.size() - listed.size();
        return badRequest(count + " not understood; problems says "
                        + (more == 0 ? "each" : "the first " + listed.size()) + ". Nothing was done.")
                .with(new Tree.Obj.Builder()
                        .list("problems", listed, problem -> problem)
                        .number("moreProblems", more == 0 ? null : more)
                        .build());
    }

    static Problem noToken() {
        return Problem.of(
                401,
                "UNAUTHENTICATED",
                "A token is needed",
                "Send the header Authorization: Bearer TOKEN with a token of http.tokens-file.");
    }

    static Problem readOnly() {
        return Problem.of(
                403, "FORBIDDEN", "This token may only ask", "Use a token whose role in http.tokens-file is write.");
    }

    static Problem foreignPage() {
        return Problem.of(
                403,
                "FORBIDDEN",
                "A page of another site asked for this",
                "The header Origin names another host than the one that was asked; only pages of this service may act.");
    }

    static Problem newerKnown(String status) {
        return Problem.of(
                        409,
                        "NEWER_KNOWN",
                        "Something newer is known",
                        "Something newer of this order was delivered or waits, and sending this again would bring the past"
                                + " back. If that is wanted, say {\"evenIfNewer\":true}.")
                .with(new Tree.Obj.Builder().text("newer", status).build());
    }

    /** The same for an order that stopped at a refused status. */
    static Problem waitsForPerson(String status, OrderKey order) {
        return Problem.of(
                        409,
                        "NEWER_KNOWN",
                        "Something newer is known",
                        "The order waits for a person, and newer updates wait behind what was refused; a replay would go behind them"
                                + " and bring the past back. POST /v1/orders/"
                                + order.account() + "/" + order.scenario() + "/" + order.orderNo()
                                + "/release with {\"again\":true} sends what was refused again, in its place, and with"
                                + " nothing leaves it behind.")
                .with(new Tree.Obj.Builder()
                        .text("newer", status)
                        .text("waitsForPerson", order)
                        .build());
    }

    static Problem stillWaiting() {
        return Problem.of(
                409,
                "STILL_WAITING",
                "It has not ended yet",
                "The notification is not settled and will be sent anyway; its order's /why says what it waits for.");
    }

    static Problem notHeld(LaneState state) {
        return Problem.of(
                        409,
                        "NOT_HELD",
                        "Nothing holds the order",
                        "Only an order that waits for a person is released; its /why says what this one waits for.")
                .with(new Tree.Obj.Builder().text("lane", state).build());
    }

    static Problem replayEnded(String state) {
        return Problem.of(
                        409,
                        "REPLAY_ENDED",
                        "The bulk replay has ended",
                        "It is " + state + " and stays so. What is left of it can be asked for anew.")
                .with(new Tree.Obj.Builder().text("state", state).build());
    }

    static Problem notFound(String detail) {
        return Problem.of(404, "NOT_FOUND", "Nothing is here", detail);
    }

    static Problem wrongMethod() {
        return Problem.of(
                405, "METHOD_NOT_ALLOWED", "Another method is needed", "The header Allow and /openapi.yaml say which.");
    }

    static Problem conflict(NotificationId first) {
        return Problem.of(
                        409,
                        "CONFLICT",
                        "The same status and time with other content",
                        "This status with this occurredAt was accepted before and said something else."
                                + " A new fact needs its own occurredAt; a repeated one must be the same.")
                .with(new Tree.Obj.Builder().text("notificationId", first).build());
    }

    static Problem stale(Instant newest) {
        return Problem.of(
                        409,
                        "STALE",
                        "Something newer is known",
                        "An update of this order that occurred later was accepted before, so this one would turn the card"
                                + " back. Leave it out, or correct its occurredAt.")
                .with(new Tree.Obj.Builder().text("newest", newest).build());
    }

    static Problem afterEnd(String end, Violation violation) {
        return Problem.of(409, "AFTER_END", "The order has ended", violation.message())
                .with(List.of(violation), List.of())
                .with(new Tree.Obj.Builder().text("end", end).build());
    }

    static Problem tooLarge() {
        return Problem.of(
                413,
                "TOO_LARGE",
                "The update is too large",
                "An update has at most " + TreeJson.LARGEST + " bytes; usual ones have under 2000."
                        + " Send many updates as application/x-ndjson, one a line.");
    }

    static Problem wrongMediaType(String found) {
        return Problem.of(
                415,
                "WRONG_MEDIA_TYPE",
                "Another media type is needed",
                "Found " + found + ". Send one update as application/json or many, one a line, as application/x-ndjson;"
                        + " UTF-8, not compressed. With curl: -H 'Content-Type: application/json'.");
    }

    static Problem rulesBroken(List<Violation> violations, List<Violation> warnings, Unlisted unlisted) {
        int broken = violations.size() + unlisted.violations();
        String count = broken == 1 ? "1 rule is" : broken + " rules are";
        return Problem.of(
                        422,
                        "RULES_BROKEN",
                        "The update breaks rules",
                        count + " broken; violations says "
                                + (broken == violations.size() ? "each" : "the first " + violations.size())
                                + " with its remedy. Nothing was kept.")
                .with(violations, warnings)
                .with(unlisted);
    }

    static Problem backlogFull(long pending) {
        return Problem.of(
                        429,
                        "BACKLOG_FULL",
                        "Too much is waiting",
                        "More notifications wait than delivery.backlog allows. Nothing was kept; send it again later.")
                .with(new Tree.Obj.Builder().number("pending", pending).build());
    }

    static Problem malformed(String found) {
        return badRequest("The request is malformed. " + found + " The connection is closed.");
    }

    static Problem wrongHost(String header, String found) {
        return Problem.of(
                421,
                "WRONG_HOST",
                "This service is not meant by that name",
                "Found the header " + header + " with " + Quoted.of(found)
                        + "; without http.tokens-file only localhost,"
                        + " 127.0.0.1 and [::1] are taken, so that no page in a browser can speak to this service under a"
                        + " name of its own. Ask by one of these, or name the host in http.hosts.");
    }

    static Problem bodyLate(Duration allowed) {
        return Problem.of(
                408,
                "BODY_LATE",
                "The body did not come",
                "Of the body that was announced not all came within http.body-timeout, " + allowed.toMillis()
                        + " ms. Nothing of what was missing was kept; send it again.");
    }

    static Problem busy() {
        return Problem.of(
                503,
                "BUSY",
                "Too much comes in at once",
                "More connections are open or more bytes of bodies are held than http.connections and http.body-bytes allow."
                        + " Nothing was kept. Send it again; a repetition does no harm.");
    }

    static Problem tooManyReaders(int most) {
        return Problem.of(
                429,
                "TOO_MANY_READERS",
                "Too many read events",
                "As many as http.event-readers allows, " + most
                        + ", read events already. Close one of them, or raise it.");
    }

    static Problem tooManyReplays(String found) {
        return Problem.of(429, "TOO_MANY_REPLAYS", "Too many bulk replays", found);
    }

    static Problem notAlive(List<String> faults) {
        return Problem.of(
                503,
                "NOT_ALIVE",
                "The service does not go on by itself",
                "Found: " + String.join("; ", faults)
                        + ". Start it anew; nothing that was accepted is lost. A store or a"
                        + " gateway that is down never shows here but in /readyz and /v1/doctor.");
    }

    static Problem orderLocked() {
        return Problem.of(
                503,
                "ORDER_LOCKED",
                "Somebody else holds the order",
                "A transaction of another has kept this order locked in the database for some seconds. Nothing was kept; send"
                        + " it again. Look for transactions that stay open (pg_stat_activity).");
    }

    static Problem internal() {
        return Problem.of(500, "INTERNAL", "Something failed that should not", "The log of the service says more.");
    }

    static Problem storeDown(String why) {
        return Problem.of(
                503, "STORE_DOWN", "The store does not answer", "Send it again; a repetition does no harm. " + why);
    }

    static Problem storeSilent(String why) {
        return Problem.of(503, "STORE_DOWN", "The store does not answer", "Ask again when it does. " + why);
    }

    static Problem starting() {
        return Problem.of(
                503,
                "STARTING",
                "The service is starting",
                "Nothing was kept. Send it again when /readyz answers 200.");
    }

    static Problem stopping() {
        return Problem.of(
                503, "STOPPING", "The service is stopping", "Nothing was kept. Send it again when it is back.");
    }
}
