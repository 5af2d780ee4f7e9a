package io.orderlane.sandbox.protocol;

import org.jspecify.annotations.Nullable;

/** The outcome of checking a request's signature; {@code error} is to be answered, null exactly when it is valid. */
public record Verification(
        SignatureVerdict verdict,
        @Nullable String keyVersion,
        @Nullable Result error) {

    static Verification valid(@Nullable String keyVersion) {
        return new Verification(SignatureVerdict.VALID, keyVersion, null);
    }

    static Verification refused(SignatureVerdict verdict, @Nullable String keyVersion, String code, String message) {
        return new Verification(verdict, keyVersion, Result.failed(code, message));
    }

    /** For a call that failed before its signature mattered. */
    public static Verification notChecked(Result error) {
        return new Verification(SignatureVerdict.NOT_CHECKED, null, error);
    }
}
