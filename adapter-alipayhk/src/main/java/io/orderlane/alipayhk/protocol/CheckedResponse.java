package io.orderlane.alipayhk.protocol;

import io.orderlane.alipayhk.port.SignatureCheck;

/**
 * A verdict and the words for it.
 *
 * @param detail which key fitted, or why none did; without content of the message
 * @param keyIsUnexpected a key fitted though it is not registered for the announced version: an event for a person
 */
public record CheckedResponse(Verdict verdict, String detail, boolean keyIsUnexpected) {

    static CheckedResponse verified(SignatureCheck.Fits fits) {
        return new CheckedResponse(Verdict.VERIFIED, "fits the key for " + fits.key(), !fits.asAnnounced());
    }

    static CheckedResponse bad(String why) {
        return new CheckedResponse(Verdict.BAD_SIGNATURE, why, false);
    }

    static CheckedResponse unsigned(boolean claimsSuccess) {
        return claimsSuccess
                ? new CheckedResponse(Verdict.UNSIGNED_SUCCESS, "claims success without a signature", false)
                : new CheckedResponse(Verdict.UNSIGNED_ERROR, "an error without a signature", false);
    }
}
