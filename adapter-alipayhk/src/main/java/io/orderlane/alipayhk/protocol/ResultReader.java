package io.orderlane.alipayhk.protocol;

import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.scenario.BaseApi;
import java.time.Duration;
import java.util.Optional;

/**
 * What an answer means: decided by its code first, then by its status, since the same code carries different statuses
 * on different pages. Only a verified success delivers, with HTTP 200 and in the form of its page; a signed failure
 * counts whatever the HTTP status, an unsigned refusal only below 500, since proxies before AlipayHK answer 5xx as
 * well.
 */
final class ResultReader {

    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final BaseApi api;
    private final Command command;

    ResultReader(BaseApi api, Command command) {
        this.api = api;
        this.command = command;
    }

    DeliveryOutcome read(AnswerFacts facts) {
        if (facts.checked().verdict() == Verdict.BAD_SIGNATURE) {
            return unconfirmed(facts.flaw().orElse(facts.checked().detail()));
        }
        if (facts.httpStatus() == TOO_MANY_REQUESTS) {
            return new DeliveryOutcome.SlowDown(facts.retryAfter().orElse(null));
        }
        return facts.body()
                .map(result -> obeyed(result, facts.retryAfter()).orElseGet(() -> decide(result, facts)))
                .orElseGet(() -> unconfirmed(
                        facts.flaw().orElse("HTTP " + facts.httpStatus() + " and a body that is no result")));
    }

    /** Codes that may be obeyed without a signature: nothing is lost if one is forged. */
    private Optional<DeliveryOutcome> obeyed(ResultBody result, Optional<Duration> retryAfter) {
        if (result.claimsSuccess()) {
            return Optional.empty();
        }
        if (asksForOtherCommand(result)) {
            return Optional.of(new DeliveryOutcome.SwitchCommand(result.code()));
        }
        return switch (ResultCodes.meaning(api, result.code())) {
            case ROUTE_AT_FAULT -> Optional.of(new DeliveryOutcome.RouteAtFault(result.code()));
            case SLOW_DOWN -> Optional.of(new DeliveryOutcome.SlowDown(retryAfter.orElse(null)));
            case TRY_AGAIN -> Optional.of(unconfirmed(result.code()));
            default -> Optional.empty();
        };
    }

    private boolean asksForOtherCommand(ResultBody result) {
        CodeMeaning meaning = ResultCodes.meaning(api, result.code());
        return result.isFailure()
                && (command == Command.CHANGE
                        ? meaning == CodeMeaning.CREATE_INSTEAD
                        : meaning == CodeMeaning.CHANGE_INSTEAD);
    }

    private DeliveryOutcome decide(ResultBody result, AnswerFacts facts) {
        boolean verified = facts.checked().verdict() == Verdict.VERIFIED;
        if (verified && refuses(result)) {
            return new DeliveryOutcome.Refused(result.code());
        }
        if (facts.httpStatus() >= SERVER_ERROR || (result.claimsSuccess() && facts.httpStatus() != OK)) {
            return unconfirmed("HTTP " + facts.httpStatus() + " with " + named(result));
        }
        Optional<String> flaw = facts.flaw().or(() -> Optional.ofNullable(result.flaw()));
        if (result.claimsSuccess() && flaw.isPresent()) {
            return unconfirmed(flaw.get());
        }
        return verified ? verified(result, facts) : unsigned(result);
    }

    /** An unsigned refusal is passed on with its code: the core believes it once it has repeated for a while. */
    private DeliveryOutcome unsigned(ResultBody result) {
        return new DeliveryOutcome.Unconfirmed("unsigned: " + named(result), refuses(result) ? result.code() : null);
    }

    private boolean refuses(ResultBody result) {
        return result.isFailure() && ResultCodes.meaning(api, result.code()) != CodeMeaning.DELIVERED;
    }

    private DeliveryOutcome verified(ResultBody result, AnswerFacts facts) {
        CodeMeaning meaning = ResultCodes.meaning(api, result.code());
        boolean done = meaning == CodeMeaning.DELIVERED || meaning == CodeMeaning.UNKNOWN;
        return result.claimsSuccess() && done ? taken(result, facts) : unconfirmed(named(result));
    }

    /** A verified success that is not taken is the route's fault: every other answer will be refused too. */
    private static DeliveryOutcome taken(ResultBody result, AnswerFacts facts) {
        return facts.refused()
                .<DeliveryOutcome>map(DeliveryOutcome.RouteAtFault::new)
                .orElseGet(() -> new DeliveryOutcome.Confirmed(result.orderStatus()));
    }

    private static DeliveryOutcome unconfirmed(String why) {
        return new DeliveryOutcome.Unconfirmed(why);
    }

    private static String named(ResultBody result) {
        return "status " + result.status() + ", code " + result.code();
    }
}
