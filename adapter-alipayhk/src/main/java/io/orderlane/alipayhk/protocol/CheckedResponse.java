package io.orderlane.alipayhk.protocol;

import io.orderlane.alipayhk.port.SignatureCheck;
import java.util.OptionalInt;

/**
 * A verdict and the words for it.
 *
 * @param detail which key fitted, or why the answer is not believed; without content of the message
 * @param keyIsUnexpected a key fitted though it is not registered for the announced version: an event for a person
 * @param keyVersion the one that the checked signature announces
 */
public record CheckedResponse(Verdict verdict, String detail, boolean keyIsUnexpected, OptionalInt keyVersion) {

    static CheckedResponse verified(SignatureCheck.Fits fits, OptionalInt keyVersion) {
        return new CheckedResponse(Verdict.VERIFIED, "fits the key for " + fits.key(), !fits.asAnnounced(), keyVersion);
    }

    static CheckedResponse bad(String why, OptionalInt keyVersion) {
        return new CheckedResponse(Verdict.BAD_SIGNATURE, why, false, keyVersion);
    }

    /** There is not exactly one signature to check. */
    static CheckedResponse bad(String why) {
        return bad(why, OptionalInt.empty());
    }

    static CheckedResponse unsigned(boolean claimsSuccess) {
        return claimsSuccess
                ? new CheckedResponse(
                        Verdict.UNSIGNED_SUCCESS, "claims success without a signature", false, OptionalInt.empty())
                : new CheckedResponse(
                        Verdict.UNSIGNED_ERROR, "an error without a signature", false, OptionalInt.empty());
    }
}
