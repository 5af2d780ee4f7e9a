package io.orderlane.alipayhk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.alipayhk.bouncycastle.TestKeys;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.jca.RsaSigner;
import io.orderlane.alipayhk.jca.RsaVerifier;
import io.orderlane.alipayhk.port.AnswerListener;
import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.port.Endpoint;
import io.orderlane.alipayhk.port.PublicKeys;
import io.orderlane.alipayhk.port.RawResponse;
import io.orderlane.alipayhk.port.ResponseHeaders;
import io.orderlane.alipayhk.port.SignedRequest;
import io.orderlane.alipayhk.port.Transport;
import io.orderlane.alipayhk.port.TransportResult;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed rightly and yet no answer to the request, or in a form nobody asked for. */
class AnswersTakenTest {

    private static final String OURS = "4Q5Y8W0WSG45P907917";
    private static final String NOW = "2026-11-21T10:00:00+08:00";
    private static final String SUCCESS = "{\"result\":{\"resultStatus\":\"S\",\"resultCode\":\"SUCCESS\"}}";
    private static final AnswerRules ANY_CLIENT = new AnswerRules(AnswerClientId.ANY, AnswerRules.USUAL.window());
    private static final AnswerRules ANY_TIME = new AnswerRules(AnswerClientId.OWN, Optional.empty());

    @Test
    void aSuccessForAnotherClientIsTheRoutesFaultAndNamesTheSetting() throws Exception {
        DeliveryReport report = deliver(AnswerRules.USUAL, signed("SOMEBODY-ELSE", NOW, SUCCESS));

        assertThat(routesFault(report))
                .isEqualTo(
                        "FOREIGN_CLIENT_ID: only alipayhk.answer-client-id=any takes a success for \"SOMEBODY-ELSE\"; ours"
                                + " is \"" + OURS + "\"");
        assertThat(report.trace().verdict()).isEqualTo("VERIFIED");
    }

    @Test
    void aSuccessForAnotherClientIsTakenWhereAnyIs() throws Exception {
        assertThat(label(ANY_CLIENT, signed("SOMEBODY-ELSE", NOW, SUCCESS))).isEqualTo("CONFIRMED");
    }

    @Test
    void aSuccessWithoutAClientIdIsReadAsOurs() throws Exception {
        assertThat(label(AnswerRules.USUAL, signed(null, NOW, SUCCESS))).isEqualTo("CONFIRMED");
    }

    @Test
    void aSuccessUnderSeveralClientIdsIsNotOurs() throws Exception {
        Map<String, List<String>> headers =
                new HashMap<>(signed(null, NOW, SUCCESS).headers());
        headers.put("Client-Id", List.of(OURS, "SOMEBODY-ELSE"));

        assertThat(label(AnswerRules.USUAL, new Said(200, headers, Bytes.utf8(SUCCESS))))
                .isEqualTo("ROUTE_AT_FAULT");
    }

    @Test
    void aFailureForAnotherClientIsReadAsEver() throws Exception {
        String refusal = "{\"result\":{\"resultStatus\":\"F\",\"resultCode\":\"PARAM_ILLEGAL\"}}";

        assertThat(label(AnswerRules.USUAL, signed("SOMEBODY-ELSE", "2020-01-01T00:00:00Z", refusal)))
                .isEqualTo("REFUSED");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-11-21T10:00:00+08:00,     CONFIRMED",
        "2026-11-21T10:15:00+08:00,     CONFIRMED",
        "2026-11-21T09:45:00+08:00,     CONFIRMED",
        "2026-11-21T02:14:59Z,          CONFIRMED",
        "2026-11-21T07:30:00.000+0530,  CONFIRMED",
        "1795226400000,                 CONFIRMED",
        "2026-11-21T10:15:01+08:00,     ROUTE_AT_FAULT",
        "2026-11-21T09:44:59+08:00,     ROUTE_AT_FAULT",
        "2026-11-21T10:00:00Z,          ROUTE_AT_FAULT",
        "1795222800000,                 ROUTE_AT_FAULT",
        "2026-11-21T10:00:00,           ROUTE_AT_FAULT",
        "yesterday,                     ROUTE_AT_FAULT",
    })
    void aSuccessCountsWithinTheWindowAroundOurClock(String time, String expected) throws Exception {
        assertThat(label(AnswerRules.USUAL, signed(OURS, time, SUCCESS))).isEqualTo(expected);
        assertThat(label(ANY_TIME, signed(OURS, time, SUCCESS))).isEqualTo("CONFIRMED");
    }

    @Test
    void anOldSuccessSaysHowOldAndNamesTheSetting() throws Exception {
        assertThat(routesFault(deliver(AnswerRules.USUAL, signed(OURS, "2026-11-21T07:46:55+08:00", SUCCESS))))
                .isEqualTo(
                        "OUTSIDE_ANSWER_WINDOW: alipayhk.answer-window=15m takes no success 2h13m5s behind our clock:"
                                + " Response-Time \"2026-11-21T07:46:55+08:00\"; off takes any");
        assertThat(routesFault(deliver(AnswerRules.USUAL, signed(OURS, "2026-11-23T10:00:00+08:00", SUCCESS))))
                .contains("takes no success 48h ahead of our clock");
        assertThat(routesFault(deliver(AnswerRules.USUAL, signed(OURS, "yesterday", SUCCESS))))
                .isEqualTo("UNREADABLE_ANSWER_TIME: only alipayhk.answer-window=off takes a success whose Response-Time"
                        + " \"yesterday\" is no time with an offset");
    }

    @Test
    void whatIsSaidFitsIntoWhatIsShownOfARoute() throws Exception {
        String longest = "X".repeat(300);

        assertThat(routesFault(deliver(AnswerRules.USUAL, signed(longest, NOW, SUCCESS))))
                .hasSizeLessThanOrEqualTo(200);
        assertThat(routesFault(deliver(AnswerRules.USUAL, signed(OURS, longest, SUCCESS))))
                .hasSizeLessThanOrEqualTo(200);
        for (Said said : List.of(
                signed(OURS, NOW, SUCCESS).with("Encrypt", longest),
                signed(OURS, NOW, SUCCESS).with("Content-Encoding", longest),
                signed(OURS, NOW, SUCCESS).with("Signature", "algorithm=" + longest + ",signature=abcd"),
                signed(OURS, NOW, SUCCESS.replace("{\"result\"", "{\"result\":1,\"result\"")))) {
            assertThat(unconfirmed(said)).matches("[A-Z_0-9]+: .{20,}").hasSizeLessThanOrEqualTo(200);
        }
    }

    @Test
    void theSettingIsNamedUnderItsAccount() {
        RawResponse response = response(signed("SOMEBODY-ELSE", NOW, SUCCESS));

        assertThat(AnswerRules.USUAL.refuse("north", request(), response, instant()))
                .hasValueSatisfying(why -> assertThat(why).contains("only accounts.north.answer-client-id=any takes"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void aWindowThatTakesNothingIsNone(long seconds) {
        assertThatThrownBy(() -> new AnswerRules(AnswerClientId.OWN, Optional.of(Duration.ofSeconds(seconds))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("above zero");
    }

    @Test
    void anEncryptedAnswerIsNamed() throws Exception {
        Said plain = signed(OURS, NOW, "bm90IHRoZSByZWFsIHRoaW5n");

        assertThat(unconfirmed(plain.with("Encrypt", "algorithm=RSA_AES,keyVersion=1,symmetricKey=abc")))
                .startsWith("ENCRYPTED: ");
    }

    @Test
    void anEncodedAnswerIsNamedWhetherItsSignatureFitsOrNot() throws Exception {
        Said gzipped = signed(OURS, NOW, "not the real thing").with("Content-Encoding", "gzip");

        assertThat(unconfirmed(gzipped)).startsWith("CONTENT_ENCODED: ").contains("\"gzip\"");
        assertThat(unconfirmed(new Said(200, gzipped.headers(), Bytes.utf8("packed after it was signed"))))
                .startsWith("CONTENT_ENCODED: ");
    }

    @Test
    void aSuccessThatCallsItselfEncryptedOrEncodedIsNone() throws Exception {
        assertThat(unconfirmed(signed(OURS, NOW, SUCCESS).with("Content-Encoding", "br")))
                .startsWith("CONTENT_ENCODED: ");
        assertThat(unconfirmed(signed(OURS, NOW, SUCCESS).with("Encrypt", "algorithm=RSA_AES")))
                .startsWith("ENCRYPTED: ");
        assertThat(label(AnswerRules.USUAL, signed(OURS, NOW, SUCCESS).with("Content-Encoding", "Identity")))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void aFailureInSuchAFormIsReadWhereItCanBe() throws Exception {
        String fault = "{\"result\":{\"resultStatus\":\"F\",\"resultCode\":\"INVALID_CLIENT\"}}";

        assertThat(label(AnswerRules.USUAL, signed(OURS, NOW, fault).with("Encrypt", "algorithm=RSA_AES")))
                .isEqualTo("ROUTE_AT_FAULT");
    }

    @Test
    void anAlgorithmThatNoPageDefinesIsNamed() throws Exception {
        Said said = signed(OURS, NOW, SUCCESS);
        String signature = said.headers().get("Signature").get(0).replace("RSA256", "ECC224");

        assertThat(unconfirmed(said.with("Signature", signature)))
                .startsWith("UNKNOWN_ALGORITHM: ")
                .contains("\"ECC224\"")
                .contains("RSA256");
    }

    private static String label(AnswerRules rules, Said said) throws Exception {
        return deliver(rules, said).outcome().label();
    }

    private static String routesFault(DeliveryReport report) {
        assertThat(report.outcome()).isInstanceOf(DeliveryOutcome.RouteAtFault.class);
        return ((DeliveryOutcome.RouteAtFault) report.outcome()).why();
    }

    private static String unconfirmed(Said said) throws Exception {
        DeliveryOutcome outcome = deliver(AnswerRules.USUAL, said).outcome();
        assertThat(outcome).isInstanceOf(DeliveryOutcome.Unconfirmed.class);
        return ((DeliveryOutcome.Unconfirmed) outcome).why();
    }

    private static DeliveryReport deliver(AnswerRules rules, Said said) throws Exception {
        return new AlipayHkGateway(
                        AlipayHkSettings.of(OURS, endpoint()).withAnswers(rules),
                        new RsaSigner(TestKeys.privateKey(TestKeys.PAIR), 4, RsaProviders.jdk()),
                        new RsaVerifier(PublicKeys.anyVersion(TestKeys.publicKey(TestKeys.OTHER)), RsaProviders.jdk()),
                        new Saying(said),
                        Runnable::run,
                        Clock.fixed(instant(), ZoneOffset.UTC),
                        AnswerListener.NONE)
                .deliver(Samples.rideHailing(), () -> true)
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    /** Signed by the other side, for this client id and with this time, and with these headers. */
    private static Said signed(@Nullable String clientId, String time, String body) {
        RsaSigner signer = new RsaSigner(TestKeys.privateKey(TestKeys.OTHER), 1, RsaProviders.jdk());
        byte[] input = SigningInput.post(
                        AlipayHkSettings.ORDER_SERVICE_PATH, clientId == null ? OURS : clientId, time, Bytes.utf8(body))
                .toBytes();
        Map<String, List<String>> headers = new HashMap<>();
        if (clientId != null) {
            headers.put("Client-Id", List.of(clientId));
        }
        headers.put("Response-Time", List.of(time));
        headers.put("Signature", List.of(SignatureHeader.write(signer.sign(input))));
        return new Said(200, headers, Bytes.utf8(body));
    }

    private static RawResponse response(Said said) {
        return new RawResponse(said.status(), ResponseHeaders.of(said.headers()), said.body(), Duration.ofMillis(5));
    }

    private static SignedRequest request() {
        return new SignedRequest(
                endpoint(), AlipayHkSettings.ORDER_SERVICE_PATH, Map.of("Client-Id", OURS), Bytes.utf8("{}"));
    }

    private static Endpoint endpoint() {
        return Endpoint.of("https://open.alipay.hk");
    }

    private static Instant instant() {
        return Instant.parse("2026-11-21T02:00:00Z");
    }

    private record Said(int status, Map<String, List<String>> headers, Bytes body) {

        Said with(String name, String value) {
            Map<String, List<String>> more = new HashMap<>(headers);
            more.put(name, List.of(value));
            return new Said(status, more, body);
        }
    }

    /** A way that always brings back the same. */
    private record Saying(Said said) implements Transport {

        @Override
        public CompletionStage<TransportResult> exchange(SignedRequest request, BooleanSupplier mayLeave) {
            return CompletableFuture.completedStage(new TransportResult.Answered(response(said)));
        }
    }
}
