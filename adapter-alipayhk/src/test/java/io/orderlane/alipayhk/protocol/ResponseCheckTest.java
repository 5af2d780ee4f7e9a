package io.orderlane.alipayhk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.alipayhk.bouncycastle.TestKeys;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.jca.RsaSigner;
import io.orderlane.alipayhk.jca.RsaVerifier;
import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.port.Endpoint;
import io.orderlane.alipayhk.port.PublicKeys;
import io.orderlane.alipayhk.port.RawResponse;
import io.orderlane.alipayhk.port.ResponseHeaders;
import io.orderlane.alipayhk.port.SignedRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ResponseCheckTest {

    private static final String PATH = "/api/x?y=z";
    private static final String TIME = "2024-05-22T06:42:21+05:30";
    private static final Bytes BODY = Bytes.utf8("{\"result\":{\"resultStatus\":\"S\"}} ");
    private static final SignedRequest REQUEST = new SignedRequest(
            Endpoint.of("https://open.alipay.hk"), PATH, Map.of("Client-Id", "ours"), Bytes.utf8("{}"));

    private final ResponseCheck check = new ResponseCheck(
            new RsaVerifier(PublicKeys.version(2, TestKeys.publicKey(TestKeys.PAIR)), RsaProviders.jdk()));

    @Test
    void signedOverTheRawBodyWithItsOwnClientIdAndTimeIsVerified() {
        CheckedResponse checked = check.check(REQUEST, response("theirs", 2, BODY, BODY), true);

        assertThat(checked)
                .isEqualTo(
                        new CheckedResponse(Verdict.VERIFIED, "fits the key for version 2", false, OptionalInt.of(2)));
    }

    @Test
    void withoutAClientIdOfItsOwnTheRequestsIsUsed() {
        Map<String, List<String>> headers = new HashMap<>(signedHeaders("ours", 2, BODY));
        headers.remove("client-id");

        assertThat(check.check(REQUEST, response(headers, BODY), true).verdict())
                .isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void aFittingKeyOfAnUnknownVersionIsVerifiedAndReported() {
        CheckedResponse checked = check.check(REQUEST, response("theirs", 9, BODY, BODY), true);

        assertThat(checked.verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(checked.keyIsUnexpected()).isTrue();
    }

    @Test
    void aReSerialisedBodyIsBad() {
        Bytes trimmed = Bytes.utf8(BODY.toUtf8().strip());

        assertThat(check.check(REQUEST, response("theirs", 2, BODY, trimmed), true)
                        .verdict())
                .isEqualTo(Verdict.BAD_SIGNATURE);
    }

    @Test
    void anUnreadableHeaderIsBad() {
        Map<String, List<String>> headers = new HashMap<>(signedHeaders("theirs", 2, BODY));
        headers.put("signature", List.of("hello"));

        CheckedResponse checked = check.check(REQUEST, response(headers, BODY), true);

        assertThat(checked.verdict()).isEqualTo(Verdict.BAD_SIGNATURE);
        assertThat(checked.detail()).contains("cannot be read");
    }

    @Test
    void aSignatureWithoutItsTimeIsBad() {
        Map<String, List<String>> headers = new HashMap<>(signedHeaders("theirs", 2, BODY));
        headers.remove("response-time");

        assertThat(check.check(REQUEST, response(headers, BODY), false).verdict())
                .isEqualTo(Verdict.BAD_SIGNATURE);
    }

    @Test
    void aTimeWithoutASignatureIsUnsigned() {
        Map<String, List<String>> headers = new HashMap<>(signedHeaders("theirs", 2, BODY));
        headers.remove("signature");

        assertThat(check.check(REQUEST, response(headers, BODY), true).verdict())
                .isEqualTo(Verdict.UNSIGNED_SUCCESS);
        assertThat(check.check(REQUEST, response(headers, BODY), false).verdict())
                .isEqualTo(Verdict.UNSIGNED_ERROR);
    }

    @Test
    void twoSignaturesAreBad() {
        Map<String, List<String>> headers = new HashMap<>(signedHeaders("theirs", 2, BODY));
        headers.computeIfPresent("signature", (name, values) -> List.of(values.get(0), values.get(0)));

        assertThat(check.check(REQUEST, response(headers, BODY), true).verdict())
                .isEqualTo(Verdict.BAD_SIGNATURE);
    }

    @Test
    void unsignedIsToldApartByWhatItClaims() {
        assertThat(check.check(REQUEST, response(Map.of(), BODY), true).verdict())
                .isEqualTo(Verdict.UNSIGNED_SUCCESS);
        assertThat(check.check(REQUEST, response(Map.of(), BODY), false).verdict())
                .isEqualTo(Verdict.UNSIGNED_ERROR);
    }

    private static RawResponse response(String clientId, int keyVersion, Bytes signed, Bytes received) {
        return response(signedHeaders(clientId, keyVersion, signed), received);
    }

    private static Map<String, List<String>> signedHeaders(String clientId, int keyVersion, Bytes body) {
        RsaSigner signer = new RsaSigner(TestKeys.privateKey(TestKeys.PAIR), keyVersion, RsaProviders.jdk());
        byte[] input = SigningInput.post(PATH, clientId, TIME, body).toBytes();
        return Map.of(
                "client-id", List.of(clientId),
                "response-time", List.of(TIME),
                "signature", List.of(SignatureHeader.write(signer.sign(input))));
    }

    private static RawResponse response(Map<String, List<String>> headers, Bytes body) {
        return new RawResponse(200, ResponseHeaders.of(headers), body, Duration.ofMillis(5));
    }
}
