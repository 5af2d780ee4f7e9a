package io.orderlane.alipayhk.protocol;

import java.time.Duration;
import java.util.Optional;

/**
 * All that was found in an answer, before it is decided what it means.
 *
 * @param retryAfter for how long to send less, where it names a time
 * @param body what it says; empty when it contains no readable result
 * @param flaw a form of the body, by its headers, that we cannot read
 * @param refused why a verified success is not taken as the answer to this request
 */
record AnswerFacts(
        CheckedResponse checked,
        int httpStatus,
        Optional<Duration> retryAfter,
        Optional<ResultBody> body,
        Optional<String> flaw,
        Optional<String> refused) {}
