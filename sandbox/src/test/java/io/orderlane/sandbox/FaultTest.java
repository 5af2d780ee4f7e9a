package io.orderlane.sandbox;

import static io.orderlane.sandbox.Bodies.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.sandbox.fault.Fault;
import io.orderlane.sandbox.fault.Misbehaviour;
import io.orderlane.sandbox.fault.Misbehaviour.AnswerWith;
import io.orderlane.sandbox.fault.Misbehaviour.ContentEncoded;
import io.orderlane.sandbox.fault.Misbehaviour.CutBody;
import io.orderlane.sandbox.fault.Misbehaviour.Delay;
import io.orderlane.sandbox.fault.Misbehaviour.DropConnection;
import io.orderlane.sandbox.fault.Misbehaviour.Encrypted;
import io.orderlane.sandbox.fault.Misbehaviour.ForeignClientId;
import io.orderlane.sandbox.fault.Misbehaviour.HttpStatus;
import io.orderlane.sandbox.fault.Misbehaviour.LargeHeader;
import io.orderlane.sandbox.fault.Misbehaviour.MissingSignature;
import io.orderlane.sandbox.fault.Misbehaviour.OtherAlgorithm;
import io.orderlane.sandbox.fault.Misbehaviour.OtherBody;
import io.orderlane.sandbox.fault.Misbehaviour.OtherStatus;
import io.orderlane.sandbox.fault.Misbehaviour.OtherTime;
import io.orderlane.sandbox.fault.Misbehaviour.SlowDrip;
import io.orderlane.sandbox.fault.Misbehaviour.UnknownKeyVersion;
import io.orderlane.sandbox.fault.Misbehaviour.WrongSignature;
import io.orderlane.sandbox.journal.AnswerForm;
import io.orderlane.sandbox.protocol.Api;
import io.orderlane.sandbox.state.Effect;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest extends SandboxTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void delayHoldsTheAnswerBack(boolean beforeEffect) throws Exception {
        sandbox.faults().add("slow", new Delay(200, beforeEffect));
        long start = System.nanoTime();

        assertThat(ride(0).result()).isEqualTo("S SUCCESS");
        assertThat(System.nanoTime() - start).isGreaterThan(190_000_000L);
        assertThat(last().outcome().faults()).containsExactly("slow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"S", "F", "U", "A"})
    void anyResultCanBeAnsweredSigned(String status) throws Exception {
        sandbox.faults().add("code", new AnswerWith(status, "UNKNOWN_EXCEPTION", null, false, false));

        Reply reply = ride(0);

        assertThat(reply.result()).isEqualTo(status + " UNKNOWN_EXCEPTION");
        assertThat(reply.isSignedBy(sandbox)).isTrue();
        assertThat(last().effect()).isEqualTo(Effect.DROPPED);
        assertThat(sandbox.orders()).isEmpty();
    }

    @Test
    void resultCanBeUnsignedAndComeAfterTheEffect() throws Exception {
        sandbox.faults().add("code", new AnswerWith("U", "REQUEST_TRAFFIC_EXCEED_LIMIT", "slower", true, true));

        Reply reply = ride(0);

        assertThat(reply.message()).isEqualTo("slower");
        assertThat(reply.header("Signature")).isEmpty();
        assertThat(last().effect()).isEqualTo(Effect.CREATED);
        assertThat(last().outcome().answer()).isEqualTo(AnswerForm.UNSIGNED);
    }

    @Test
    void httpErrorCarriesRetryAfter() throws Exception {
        sandbox.faults().add("busy", new HttpStatus(429, 7, false));

        Reply reply = ride(0);

        assertThat(reply.httpStatus()).isEqualTo(429);
        assertThat(reply.header("Retry-After")).isEqualTo("7");
        assertThat(last().outcome().httpStatus()).isEqualTo(429);
        assertThat(last().outcome().result()).isNull();
    }

    @Test
    void serverErrorCanComeAfterTheEffect() throws Exception {
        sandbox.faults().add("broken", new HttpStatus(503, 0, true));

        assertThat(ride(0).httpStatus()).isEqualTo(503);
        assertThat(last().effect()).isEqualTo(Effect.CREATED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void connectionIsDroppedBeforeOrAfterTheEffect(boolean takesEffect) {
        sandbox.faults().add(Fault.of("drop", new DropConnection(takesEffect)));

        assertThatThrownBy(() -> ride(0)).isInstanceOf(IOException.class);
        assertThat(sandbox.orders()).hasSize(takesEffect ? 1 : 0);
        assertThat(sandbox.journal().entries()).allSatisfy(entry -> {
            assertThat(entry.outcome().answer()).isEqualTo(AnswerForm.CONNECTION_CLOSED);
            assertThat(entry.outcome().httpStatus()).isZero();
        });
    }

    @Test
    void signatureCanBeWrong() throws Exception {
        sandbox.faults().add("wrong", new WrongSignature());

        Reply reply = ride(0);

        assertThat(reply.header("Signature")).isNotEmpty();
        assertThat(reply.isSignedBy(sandbox)).isFalse();
        assertThat(last().outcome().answer()).isEqualTo(AnswerForm.WRONG_SIGNATURE);
    }

    @Test
    void signatureCanBeMissingOnSuccess() throws Exception {
        sandbox.faults().add("bare", new MissingSignature());

        Reply reply = ride(0);

        assertThat(reply.result()).isEqualTo("S SUCCESS");
        assertThat(reply.header("Signature")).isEmpty();
    }

    @Test
    void keyVersionCanBeUnknown() throws Exception {
        sandbox.faults().add("key", new UnknownKeyVersion("99"));

        Reply reply = ride(0);

        assertThat(reply.header("Signature")).contains("keyVersion=99");
        assertThat(reply.isSignedBy(sandbox)).isTrue();
    }

    @Test
    void bodyCanBeCut() {
        sandbox.faults().add("cut", new CutBody(10));

        assertThatThrownBy(() -> ride(0)).isInstanceOf(IOException.class);
        assertThat(last().effect()).isEqualTo(Effect.CREATED);
        assertThat(last().outcome().answer()).isEqualTo(AnswerForm.CUT);
    }

    @Test
    void bodyCanDrip() throws Exception {
        sandbox.faults().add("drip", new SlowDrip(20, 10));
        long start = System.nanoTime();

        Reply reply = ride(0);

        assertThat(reply.isSignedBy(sandbox)).isTrue();
        assertThat(System.nanoTime() - start).isGreaterThan(40_000_000L);
    }

    @Test
    void answerCanBeOfAnotherClientOrTimeRightlySigned() throws Exception {
        sandbox.faults().add("client", new ForeignClientId("SOMEBODY-ELSE"));
        sandbox.faults().add("time", new OtherTime(-7200));

        Reply reply = ride(0);

        assertThat(reply.header("Client-Id")).isEqualTo("SOMEBODY-ELSE");
        assertThat(OffsetDateTime.parse(reply.header("Response-Time")).toInstant())
                .isEqualTo(clock.instant().minusSeconds(7200).truncatedTo(ChronoUnit.SECONDS));
        assertThat(reply.isSignedBy(sandbox)).isTrue();
        assertThat(last().effect()).isEqualTo(Effect.CREATED);
        assertThat(last().outcome().answer()).isEqualTo(AnswerForm.ODD);
    }

    @Test
    void answerCanBeEncryptedOrEncodedThoughNobodyAsked() throws Exception {
        sandbox.faults().add("encrypted", new Encrypted());
        Reply encrypted = ride(0);
        sandbox.faults().clear();
        sandbox.faults().add("gzip", new ContentEncoded());
        Reply gzipped = ride(1);

        assertThat(encrypted.header("Encrypt")).startsWith("algorithm=RSA_AES,keyVersion=1,symmetricKey=");
        assertThat(encrypted.text()).doesNotContain("result");
        assertThat(encrypted.isSignedBy(sandbox)).isTrue();
        assertThat(gzipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(gzipped.response().body()).startsWith(0x1f, 0x8b);
        assertThat(gzipped.isSignedBy(sandbox)).isTrue();
    }

    @Test
    void bodyAndStatusCanBeOthersAndAreSigned() throws Exception {
        sandbox.faults().add("body", new OtherBody("{\"result.resultStatus\":\"S\"}", null));
        sandbox.faults().add("status", new OtherStatus(404));

        Reply reply = ride(0);

        assertThat(reply.text()).isEqualTo("{\"result.resultStatus\":\"S\"}");
        assertThat(reply.httpStatus()).isEqualTo(404);
        assertThat(reply.isSignedBy(sandbox)).isTrue();
        assertThat(last().outcome().httpStatus()).isEqualTo(404);
    }

    @Test
    void bodyCanBeInAnotherCharset() throws Exception {
        sandbox.faults().add("body", new OtherBody(null, "UTF-16"));

        Reply reply = ride(0);

        assertThat(new String(reply.response().body(), StandardCharsets.UTF_16)).contains("\"resultStatus\":\"S\"");
        assertThat(reply.isSignedBy(sandbox)).isTrue();
        assertThatThrownBy(() -> new OtherBody(null, "no-such-charset")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void algorithmAndHeadersCanBeOthers() throws Exception {
        sandbox.faults().add("algorithm", new OtherAlgorithm("ECC224"));
        sandbox.faults().add("header", new LargeHeader(9_000));

        Reply reply = ride(0);

        assertThat(reply.header("Signature")).startsWith("algorithm=ECC224,keyVersion=");
        assertThat(reply.header("X-Large")).hasSize(9_000);
    }

    @Test
    void faultMeetsOnlyWhatItMatches() throws Exception {
        sandbox.faults()
                .add(Fault.of("f", new MissingSignature())
                        .onOrder("R-1")
                        .atStatus("SERVING")
                        .onApi(Api.ORDER_SERVICE));

        assertThat(ride(0).header("Signature")).isNotEmpty();
        assertThat(service(Bodies.ride("R-2", "SERVING", T0)).header("Signature"))
                .isNotEmpty();
        assertThat(service(Bodies.ride("R-1", "SERVING", T0 + 1)).header("Signature"))
                .isEmpty();
    }

    @Test
    void faultCanMeetTheNthRequestOrAFewOfThem() throws Exception {
        sandbox.faults().add(Fault.of("second", code("SECOND")).onlyNth(2));
        sandbox.faults().add(Fault.of("twice", code("TWICE")).atMost(2));

        assertThat(codes(4)).containsExactly("TWICE", "SECOND", "SUCCESS", "SUCCESS");
        assertThat(sandbox.faults().all())
                .extracting(count -> count.matched() + "/" + count.applied())
                .containsExactly("4/1", "4/2");
    }

    @Test
    void probabilityIsRepeatableByItsSeed() throws Exception {
        sandbox.faults().add(Fault.of("some", code("STRUCK")).withProbability(0.5, 42));
        List<String> first = codes(12);
        sandbox.faults().add(Fault.of("some", code("STRUCK")).withProbability(0.5, 42));

        assertThat(first).contains("STRUCK", "SUCCESS");
        assertThat(codes(12)).isEqualTo(first);
    }

    @Test
    void unavailableClosesEverythingUntilSwitchedBack() throws Exception {
        sandbox.faults().unavailable(true);
        assertThatThrownBy(() -> ride(0)).isInstanceOf(IOException.class);
        sandbox.faults().unavailable(false);

        assertThat(ride(0).result()).isEqualTo("S SUCCESS");
        assertThat(sandbox.journal().size()).isEqualTo(1);
    }

    @Test
    void stoppedPortRefusesAndListensAgainOnTheSamePort() throws Exception {
        ride(0);
        int port = sandbox.port();
        sandbox.stopListening();
        assertThat(sandbox.isListening()).isFalse();
        assertThatThrownBy(() -> ride(1)).isInstanceOf(ConnectException.class);
        sandbox.listenAgain();

        assertThat(ride(1).result()).isEqualTo("S SUCCESS");
        assertThat(sandbox.port()).isEqualTo(port);
        assertThat(sandbox.orders().get(0).updates()).isEqualTo(2);
    }

    @Test
    void badSignatureIsFoundOutWhateverTheFault() throws Exception {
        sandbox.faults().add("code", new AnswerWith("S", "SUCCESS", null, false, true));

        merchant.send(merchant.request(
                Merchant.SERVICE, Bodies.ride("R-1", "PENDING", T0).toString()));

        assertThat(last().effect()).isEqualTo(Effect.REFUSED);
        assertThat(sandbox.orders()).isEmpty();
    }

    private List<String> codes(int count) throws Exception {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            codes.add(ride(i).result().substring(2));
        }
        return codes;
    }

    private static Misbehaviour code(String code) {
        return new AnswerWith("F", code, null, false, true);
    }

    private Reply ride(long later) throws Exception {
        return service(Bodies.ride("R-1", "PENDING", T0 + later));
    }
}
