package io.orderlane.sandbox;

import static io.orderlane.sandbox.Bodies.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.protocol.SignatureVerdict;
import io.orderlane.sandbox.state.Effect;
import java.net.http.HttpRequest;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyingTest extends SandboxTest {
    private final String body = Bodies.ride("R-1", "PENDING", T0).toString();
    private final String base64 = Merchant.sign(Merchant.SERVICE, body);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "algorithm=RSA256, keyVersion=1, signature=PERCENT",
                "signature=PERCENT,keyVersion=1,algorithm=rsa256",
                "Algorithm=RSA256,KEYVERSION=1,Signature=RAW",
                "algorithm=sha256withrsa,keyVersion=1,signature=RAW",
                "algorithm=RSA256,keyVersion=1,signature=URLSAFE",
                "keyVersion=1,signature=PERCENT",
                "algorithm=RSA256,signature=PERCENT,other=thing",
                "algorithm = RSA256 , keyVersion = 1 , signature = SPACED"
            })
    void headerIsReadLeniently(String form) throws Exception {
        Reply reply = merchant.send(withSignature(filled(form)));

        assertThat(reply.result()).isEqualTo("S SUCCESS");
        assertThat(last().heard().signature()).isEqualTo(SignatureVerdict.VALID);
    }

    private String filled(String form) {
        String urlSafe = base64.replace('+', '-').replace('/', '_').replace("=", "");
        return form.replace("PERCENT", Merchant.header(base64).replaceAll(".*signature=", ""))
                .replace("RAW", base64)
                .replace("URLSAFE", urlSafe)
                .replace("SPACED", base64.substring(0, 40) + " " + base64.substring(40));
    }

    @Test
    void missingSignatureIsRefusedUnsigned() throws Exception {
        Reply reply = merchant.send(merchant.request(Merchant.SERVICE, body));

        assertRefused(reply, "F INVALID_SIGNATURE", SignatureVerdict.MISSING);
        assertThat(reply.header("Signature")).isEmpty();
    }

    @Test
    void gatewayErrorsAreSignedWhenAsked() throws Exception {
        restart(builder().signsGatewayErrors(true));

        Reply reply = merchant.send(merchant.request(Merchant.SERVICE, body));

        assertThat(reply.result()).isEqualTo("F INVALID_SIGNATURE");
        assertThat(reply.isSignedBy(sandbox)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"algorithm=RSA256,keyVersion=1", "nonsense", "signature=%2", "signature=***"})
    void unreadableSignatureIsRefused(String header) throws Exception {
        assertRefused(merchant.send(withSignature(header)), "F INVALID_SIGNATURE", SignatureVerdict.MALFORMED);
    }

    @Test
    void otherAlgorithmIsRefused() throws Exception {
        String header = Merchant.header(base64).replace("RSA256", "ECC224");

        assertRefused(
                merchant.send(withSignature(header)), "F INVALID_SIGNATURE", SignatureVerdict.UNSUPPORTED_ALGORITHM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\n", "%s ", " %s"})
    void signatureOverOtherBytesIsWrong(String form) throws Exception {
        String signed = Merchant.header(Merchant.sign(Merchant.SERVICE, form.formatted(body)));

        assertRefused(merchant.send(withSignature(signed)), "F INVALID_SIGNATURE", SignatureVerdict.WRONG);
    }

    @Test
    void signatureOverOtherPathIsWrong() throws Exception {
        String signed = Merchant.header(Merchant.sign(Merchant.CARD, body));

        assertRefused(merchant.send(withSignature(signed)), "F INVALID_SIGNATURE", SignatureVerdict.WRONG);
    }

    @Test
    void signatureOfAnotherKeyIsWrong() throws Exception {
        String text = "POST " + Merchant.SERVICE + "\n" + Merchant.CLIENT_ID + "." + Merchant.TIME + "." + body;
        String signed = Merchant.header(Merchant.sign(Merchant.keyPair().getPrivate(), text));

        assertRefused(merchant.send(withSignature(signed)), "F INVALID_SIGNATURE", SignatureVerdict.WRONG);
    }

    @Test
    void shortSignatureIsWrong() throws Exception {
        assertRefused(merchant.send(withSignature("signature=AAAA")), "F INVALID_SIGNATURE", SignatureVerdict.WRONG);
    }

    @Test
    void unknownClientIsRefused() throws Exception {
        HttpRequest.Builder request = withSignature(Merchant.header(base64)).setHeader("Client-Id", "NOBODY");

        assertRefused(merchant.send(request), "F INVALID_CLIENT", SignatureVerdict.UNKNOWN_CLIENT);
    }

    @Test
    void unknownKeyVersionIsRefused() throws Exception {
        String header = Merchant.header(base64).replace("keyVersion=1", "keyVersion=7");

        assertRefused(merchant.send(withSignature(header)), "F KEY_NOT_FOUND", SignatureVerdict.UNKNOWN_KEY_VERSION);
        assertThat(last().heard().keyVersion()).isEqualTo("7");
    }

    @Test
    void clientMayHaveSeveralKeysAndTheNewestIsTheDefault() throws Exception {
        KeyPair newer = Merchant.keyPair();
        String bare = Base64.getEncoder().encodeToString(newer.getPublic().getEncoded());
        restart(builder().client(Merchant.CLIENT_ID, "10", bare));
        String text = "POST " + Merchant.SERVICE + "\n" + Merchant.CLIENT_ID + "." + Merchant.TIME + "." + body;

        assertThat(merchant.send(withSignature(Merchant.header(base64))).result())
                .isEqualTo("S SUCCESS");
        assertThat(merchant.send(withSignature("signature=" + Merchant.sign(newer.getPrivate(), text)))
                        .result())
                .isEqualTo("S SUCCESS");
    }

    @Test
    void clientCanBeRegisteredWhileRunning() throws Exception {
        restart(SandboxOptions.builder());
        assertThat(service(body).result()).isEqualTo("F INVALID_CLIENT");

        sandbox.registerClient(Merchant.CLIENT_ID, "1", Merchant.publicKeyPem());

        assertThat(service(body).result()).isEqualTo("S SUCCESS");
    }

    @Test
    void onlyPostIsSupported() throws Exception {
        HttpRequest.Builder get = withSignature(Merchant.header(base64)).GET();

        assertRefused(merchant.send(get), "F METHOD_NOT_SUPPORTED", SignatureVerdict.NOT_CHECKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json; charset=GBK", "application/jsonp"})
    void onlyJsonInUtf8IsAccepted(String type) throws Exception {
        HttpRequest.Builder request = withSignature(Merchant.header(base64)).setHeader("Content-Type", type);

        assertRefused(merchant.send(request), "F MEDIA_TYPE_NOT_ACCEPTABLE", SignatureVerdict.NOT_CHECKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "Application/JSON;charset=utf-8", "application/json; charset=\"UTF-8\""})
    void contentTypeIsReadLeniently(String type) throws Exception {
        HttpRequest.Builder request = withSignature(Merchant.header(base64)).setHeader("Content-Type", type);

        assertThat(merchant.send(request).result()).isEqualTo("S SUCCESS");
    }

    @Test
    void unknownPathIsNoApi() throws Exception {
        Reply reply = merchant.post("/api/open/other", body);

        assertRefused(reply, "F INVALID_API", SignatureVerdict.NOT_CHECKED);
        assertThat(reply.message()).contains(Merchant.SERVICE);
    }

    @Test
    void requestTimeIsCheckedOnlyWhenAsked() throws Exception {
        assertThat(service(body).result()).isEqualTo("S SUCCESS");
        restart(builder().requestTimeTolerance(Duration.ofMinutes(5)));

        assertThat(service(body).result()).isEqualTo("F INVALID_SIGNATURE");
    }

    @Test
    void encryptedMessageIsNamedAsSuch() throws Exception {
        String secret = "c2VjcmV0";
        HttpRequest.Builder request = merchant.request(Merchant.SERVICE, secret)
                .header("Encrypt", "algorithm=RSA_AES,keyVersion=1,symmetricKey=x")
                .header("Signature", Merchant.header(Merchant.sign(Merchant.SERVICE, secret)));

        Reply reply = merchant.send(request);

        assertThat(reply.result()).isEqualTo("F PARAM_ILLEGAL");
        assertThat(reply.message()).contains("does not decrypt");
    }

    private HttpRequest.Builder withSignature(String header) {
        return merchant.request(Merchant.SERVICE, body).header("Signature", header);
    }

    private void assertRefused(Reply reply, String result, SignatureVerdict verdict) {
        assertThat(reply.result()).isEqualTo(result);
        assertThat(reply.httpStatus()).isEqualTo(200);
        assertThat(last().heard().signature()).isEqualTo(verdict);
        assertThat(last().effect()).isEqualTo(Effect.REFUSED);
        assertThat(sandbox.orders()).isEmpty();
    }
}
