package io.orderlane.sandbox.fault;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** The ways the sandbox can be told to misbehave; in JSON told apart by {@code kind}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Misbehaviour.Delay.class, name = "delay"),
    @JsonSubTypes.Type(value = Misbehaviour.AnswerWith.class, name = "result"),
    @JsonSubTypes.Type(value = Misbehaviour.HttpStatus.class, name = "http"),
    @JsonSubTypes.Type(value = Misbehaviour.DropConnection.class, name = "drop"),
    @JsonSubTypes.Type(value = Misbehaviour.WrongSignature.class, name = "wrong-signature"),
    @JsonSubTypes.Type(value = Misbehaviour.MissingSignature.class, name = "missing-signature"),
    @JsonSubTypes.Type(value = Misbehaviour.UnknownKeyVersion.class, name = "unknown-key-version"),
    @JsonSubTypes.Type(value = Misbehaviour.OtherAlgorithm.class, name = "other-algorithm"),
    @JsonSubTypes.Type(value = Misbehaviour.ForeignClientId.class, name = "foreign-client-id"),
    @JsonSubTypes.Type(value = Misbehaviour.OtherTime.class, name = "other-time"),
    @JsonSubTypes.Type(value = Misbehaviour.Encrypted.class, name = "encrypted"),
    @JsonSubTypes.Type(value = Misbehaviour.ContentEncoded.class, name = "content-encoded"),
    @JsonSubTypes.Type(value = Misbehaviour.OtherBody.class, name = "body"),
    @JsonSubTypes.Type(value = Misbehaviour.OtherStatus.class, name = "status"),
    @JsonSubTypes.Type(value = Misbehaviour.LargeHeader.class, name = "large-header"),
    @JsonSubTypes.Type(value = Misbehaviour.CutBody.class, name = "cut-body"),
    @JsonSubTypes.Type(value = Misbehaviour.SlowDrip.class, name = "slow-drip")
})
public sealed interface Misbehaviour {

    /** Whether a signed answer comes in a form that was not asked for. */
    default boolean isOdd() {
        return this instanceof OtherAlgorithm
                || this instanceof ForeignClientId
                || this instanceof OtherTime
                || this instanceof Encrypted
                || this instanceof ContentEncoded
                || this instanceof OtherBody
                || this instanceof OtherStatus
                || this instanceof LargeHeader;
    }

    /** Whether the request is kept from taking effect. */
    default boolean prevents() {
        return false;
    }

    /** Waits before the request takes effect, or (otherwise) before its answer is sent. */
    record Delay(@JsonProperty(required = true) long millis, boolean beforeEffect) implements Misbehaviour {}

    /** Answers with this result instead of the sandbox's own; its status is S, F, U or anything else. */
    record AnswerWith(
            @JsonProperty(required = true) String status,
            @JsonProperty(required = true) String code,
            @Nullable String message,
            boolean unsigned,
            boolean takesEffect)
            implements Misbehaviour {
        @Override
        public boolean prevents() {
            return !takesEffect;
        }
    }

    /** Answers with an HTTP error and no result; Retry-After is left out when it is 0 seconds. */
    record HttpStatus(@JsonProperty(required = true) int status, int retryAfterSeconds, boolean takesEffect)
            implements Misbehaviour {
        @Override
        public boolean prevents() {
            return !takesEffect;
        }
    }

    /** Closes the connection without an answer, before or after the request took effect. */
    record DropConnection(boolean takesEffect) implements Misbehaviour {
        @Override
        public boolean prevents() {
            return !takesEffect;
        }
    }

    /** Signs the answer so that no key verifies it. */
    record WrongSignature() implements Misbehaviour {}

    /** Leaves the Signature header out, of a success too. */
    record MissingSignature() implements Misbehaviour {}

    /** Signs rightly, but calls the key by another version. */
    record UnknownKeyVersion(@JsonProperty(required = true) String keyVersion) implements Misbehaviour {}

    /** Signs rightly, but calls the algorithm by another name, such as {@code ECC224}. */
    record OtherAlgorithm(@JsonProperty(required = true) String algorithm) implements Misbehaviour {}

    /** Answers and signs under another client's id. */
    record ForeignClientId(@JsonProperty(required = true) String clientId) implements Misbehaviour {}

    /** Stamps and signs a time so far ahead of the sandbox's clock, behind it when negative. */
    record OtherTime(@JsonProperty(required = true) long seconds) implements Misbehaviour {}

    /** Answers as if the body were encrypted: an Encrypt header, and Base64 that cannot be decrypted. */
    record Encrypted() implements Misbehaviour {}

    /** Answers in gzip, which was not asked for, signed as it is sent. */
    record ContentEncoded() implements Misbehaviour {}

    /** Sends and signs this text, or the sandbox's own result when it is null, in this charset (UTF-8 when null). */
    record OtherBody(@Nullable String text, @Nullable String charset) implements Misbehaviour {
        public OtherBody {
            if (charset != null && !Charset.isSupported(charset)) {
                throw new IllegalArgumentException("there is no charset " + charset);
            }
        }
    }

    /** Sends the signed result under another HTTP status. */
    record OtherStatus(@JsonProperty(required = true) int status) implements Misbehaviour {}

    /** Adds a header of this many bytes. */
    record LargeHeader(@JsonProperty(required = true) int bytes) implements Misbehaviour {}

    /** Promises the whole body, sends all but the last bytes of it, and closes the connection. */
    record CutBody(@JsonProperty(required = true) int missingBytes) implements Misbehaviour {}

    /** Sends the body in small pieces, with this time between two. */
    record SlowDrip(
            @JsonProperty(required = true) int chunkBytes,
            @JsonProperty(required = true) long millis) implements Misbehaviour {}
}
