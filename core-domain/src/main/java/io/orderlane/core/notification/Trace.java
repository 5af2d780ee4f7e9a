package io.orderlane.core.notification;

import io.orderlane.core.field.PlainText;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an exchange, to be kept with the attempt. Contains nothing of the content once it is
 * {@link DeliveryReport#masked masked}.
 *
 * @param httpStatus the HTTP status; 0 when there was no answer
 * @param resultStatus {@code S}, {@code F} or {@code U} as answered
 * @param verdict the verdict on the answer's signature
 * @param keyVersion the key version the answer names
 * @param tracerId AlipayHK's id of the exchange
 * @param took from the first byte out to the last byte in; where the gateway did not measure it, from its call to the
 *     end of the attempt. Bounded by zero and {@link #LONGEST_TOOK}
 */
public record Trace(
        int httpStatus,
        @Nullable String resultStatus,
        @Nullable String resultCode,
        @Nullable String verdict,
        @Nullable String keyVersion,
        @Nullable String tracerId,
        Duration took,
        AnswerText text) {

    /** The longest word of an answer that is kept, in characters. */
    public static final int LONGEST = 200;

    /** The longest duration that is kept; no attempt may take as long. */
    public static final Duration LONGEST_TOOK = Duration.ofDays(1);

    /** Nothing was exchanged. */
    public static final Trace NONE = new Trace(0, null, null, null, null, null, Duration.ZERO);

    public Trace {
        took = kept(Objects.requireNonNull(took, "took"));
        resultStatus = kept(resultStatus);
        resultCode = kept(resultCode);
        verdict = kept(verdict);
        keyVersion = kept(keyVersion);
        tracerId = kept(tracerId);
        Objects.requireNonNull(text, "text");
    }

    /** Of an exchange whose answer says nothing in free text. */
    public Trace(
            int httpStatus,
            @Nullable String resultStatus,
            @Nullable String resultCode,
            @Nullable String verdict,
            @Nullable String keyVersion,
            @Nullable String tracerId,
            Duration took) {
        this(httpStatus, resultStatus, resultCode, verdict, keyVersion, tracerId, took, AnswerText.NONE);
    }

    /** The same with what the answer says in free text. */
    public Trace with(AnswerText said) {
        return new Trace(httpStatus, resultStatus, resultCode, verdict, keyVersion, tracerId, took, said);
    }

    Trace saying(@Nullable String status, @Nullable String code, AnswerText said) {
        return new Trace(httpStatus, status, code, verdict, keyVersion, tracerId, took, said);
    }

    /** The text in a form that a store can keep and a log can show, whatever AlipayHK or a host's gateway sent. */
    private static @Nullable String kept(@Nullable String given) {
        return given == null ? null : PlainText.of(given, LONGEST);
    }

    /** A gateway's clock may have been set, and a store counts in microseconds. */
    private static Duration kept(Duration took) {
        if (took.isNegative()) {
            return Duration.ZERO;
        }
        return took.compareTo(LONGEST_TOOK) > 0 ? LONGEST_TOOK : took;
    }

    /** The same with how long it took. */
    public Trace took(Duration measured) {
        return new Trace(httpStatus, resultStatus, resultCode, verdict, keyVersion, tracerId, measured, text);
    }
}
