package io.orderlane.alipayhk.protocol;

import io.orderlane.alipayhk.port.RawResponse;
import io.orderlane.alipayhk.port.ResponseHeaders;
import io.orderlane.alipayhk.port.SignedRequest;
import io.orderlane.core.field.Quoted;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which signed successes are taken as the answer to a request. These rules are ours: the signature covers the path, the
 * answer's {@code Client-Id} and {@code Response-Time} and its body, but nothing of the request, not even its
 * {@code requestId}; so an old answer, or one to another partner on the same path, verifies as well. AlipayHK states no
 * window.
 *
 * @param clientId whose {@code Client-Id} it may carry
 * @param window how far {@code Response-Time} may lie from our clock, either way; empty for any distance
 */
public record AnswerRules(AnswerClientId clientId, Optional<Duration> window) {

    /** Our own {@code Client-Id}, 15 minutes. */
    public static final AnswerRules USUAL = new AnswerRules(AnswerClientId.OWN, Optional.of(Duration.ofMinutes(15)));

    /**
     * Checks the window.
     *
     * @throws IllegalArgumentException when it is not above zero
     */
    public AnswerRules {
        if (window.filter(span -> span.isZero() || span.isNegative()).isPresent()) {
            throw new IllegalArgumentException(
                    "the window of answers is " + window.get() + "; expected above zero, or none to take any time");
        }
    }

    /**
     * Why a verified success is not taken: a name for the reason, the setting that would take it, and what was found.
     * Together they fit into the 200 characters that are shown of a route's trouble. Empty when it is taken.
     *
     * @param account whose setting it is
     */
    Optional<String> refuse(String account, SignedRequest request, RawResponse response, Instant now) {
        String settings = account.equals("default") ? "alipayhk." : "accounts." + account + ".";
        return stranger(settings, request, response.headers()).or(() -> untimely(settings, response.headers(), now));
    }

    private Optional<String> stranger(String settings, SignedRequest request, ResponseHeaders headers) {
        String own = request.headers().getOrDefault(Headers.CLIENT_ID, "");
        List<String> given = headers.allValues(Headers.CLIENT_ID);
        return given.stream()
                .filter(id -> clientId == AnswerClientId.OWN && !id.equals(own))
                .findFirst()
                .map(other -> "FOREIGN_CLIENT_ID: only " + settings + "answer-client-id=any takes a success for "
                        + Quoted.of(other) + "; ours is " + Quoted.of(own));
    }

    private Optional<String> untimely(String settings, ResponseHeaders headers, Instant now) {
        if (window.isEmpty()) {
            return Optional.empty();
        }
        String time = headers.firstValue(Headers.RESPONSE_TIME).orElse("");
        Optional<Instant> made = ResponseTime.read(time);
        return made.isEmpty() ? Optional.of(unreadable(settings, time)) : distant(settings, time, made.get(), now);
    }

    private static String unreadable(String settings, String time) {
        return "UNREADABLE_ANSWER_TIME: only " + settings + "answer-window=off takes a success whose Response-Time "
                + Quoted.of(time) + " is no time with an offset";
    }

    private Optional<String> distant(String settings, String time, Instant made, Instant now) {
        Duration ahead = Duration.between(now, made);
        return window.filter(span -> ahead.abs().compareTo(span) > 0)
                .map(span -> "OUTSIDE_ANSWER_WINDOW: " + settings + "answer-window=" + words(span)
                        + " takes no success " + words(ahead.abs()) + (ahead.isNegative() ? " behind" : " ahead of")
                        + " our clock: Response-Time " + Quoted.of(time) + "; off takes any");
    }

    /** Such as {@code 2h13m5s}: the form in which windows are configured, in whole seconds. */
    private static String words(Duration span) {
        return span.truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replaceFirst("^PT", "")
                .toLowerCase(Locale.ROOT);
    }
}
