package io.orderlane.alipayhk.protocol;

import io.orderlane.alipayhk.port.RawResponse;
import io.orderlane.alipayhk.port.Signature;
import io.orderlane.alipayhk.port.SignatureCheck;
import io.orderlane.alipayhk.port.SignatureVerifier;
import io.orderlane.alipayhk.port.SignedRequest;
import io.orderlane.core.field.Quoted;
import java.util.List;
import java.util.Optional;

/** Verifies a response over its raw bytes, before any of it is believed. */
public final class ResponseCheck {

    private static final String BADLY_SIGNED = "the answer is badly signed: ";

    private final SignatureVerifier verifier;

    /** With the public keys of AlipayHK. */
    public ResponseCheck(SignatureVerifier verifier) {
        this.verifier = verifier;
    }

    /** The verdict; an unsigned response is judged by the success it claims. */
    public CheckedResponse check(SignedRequest request, RawResponse response, boolean claimsSuccess) {
        Optional<String> signature = only(response, SignatureHeader.NAME);
        Optional<String> time = only(response, Headers.RESPONSE_TIME);
        if (signature.isPresent() && time.isPresent()) {
            return SignatureHeader.read(signature.get())
                    .fold(
                            read -> verified(input(request, response, time.get()), read.signature()),
                            unreadable -> CheckedResponse.bad(
                                    BADLY_SIGNED + "the Signature header cannot be read: " + unreadable.why()));
        }
        return unsigned(response, claimsSuccess);
    }

    private CheckedResponse verified(SigningInput input, Signature signature) {
        SignatureCheck check = verifier.verify(input.toBytes(), signature);
        return check.fold(
                fits -> CheckedResponse.verified(fits, signature.keyVersion()),
                wrong -> CheckedResponse.bad(why(wrong, signature), signature.keyVersion()));
    }

    /** Names the algorithm only where the signature did not fit: another verifier may know other algorithms. */
    private static String why(SignatureCheck.DoesNotFit wrong, Signature signature) {
        return signature.algorithm().equals(Signature.RSA256)
                ? BADLY_SIGNED + wrong.why()
                : "UNKNOWN_ALGORITHM: the answer is signed with " + Quoted.of(signature.algorithm())
                        + "; expected RSA256, the one algorithm that the pages define";
    }

    /** A {@code Response-Time} without a signature proves nothing, so it makes no difference here. */
    private static CheckedResponse unsigned(RawResponse response, boolean claimsSuccess) {
        boolean signed = !response.headers().allValues(SignatureHeader.NAME).isEmpty();
        return signed
                ? CheckedResponse.bad(BADLY_SIGNED
                        + "exactly one Signature and one Response-Time belong together; found something else")
                : CheckedResponse.unsigned(claimsSuccess);
    }

    /** The official client verifies with its own Client-Id; where the response names one, that is what was signed. */
    private static SigningInput input(SignedRequest request, RawResponse response, String time) {
        String own = request.headers().getOrDefault(Headers.CLIENT_ID, "");
        String clientId = only(response, Headers.CLIENT_ID).orElse(own);
        return SigningInput.post(request.path(), clientId, time, response.body());
    }

    private static Optional<String> only(RawResponse response, String header) {
        List<String> values = response.headers().allValues(header);
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}
