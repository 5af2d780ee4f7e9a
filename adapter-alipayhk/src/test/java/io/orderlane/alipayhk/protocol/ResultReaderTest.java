package io.orderlane.alipayhk.protocol;

import static io.orderlane.core.notification.Command.CHANGE;
import static io.orderlane.core.notification.Command.CREATE;
import static io.orderlane.core.scenario.BaseApi.CONTRACT_CARD;
import static io.orderlane.core.scenario.BaseApi.ORDER_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.PublicCodes;
import io.orderlane.core.scenario.BaseApi;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultReaderTest {

    private static final Duration FIVE = Duration.ofSeconds(5);

    // spotless:off
    @ParameterizedTest(name = "{0} {1} {2} {3} is {4}")
    @CsvSource({
        "CONTRACT_CARD, CREATE, S, SUCCESS,                      CONFIRMED",
        "CONTRACT_CARD, CREATE, F, PARAM_ILLEGAL,                REFUSED",
        "CONTRACT_CARD, CREATE, F, ORDER_STATUS_INVALID,         REFUSED",
        "CONTRACT_CARD, CHANGE, F, ORDER_NOT_FOUND,              SWITCH_COMMAND",
        "CONTRACT_CARD, CREATE, F, ORDER_NOT_FOUND,              REFUSED",
        "CONTRACT_CARD, CREATE, F, UN_SUPPORT_BUSINESS,          SWITCH_COMMAND",
        "CONTRACT_CARD, CHANGE, F, UN_SUPPORT_BUSINESS,          REFUSED",
        "CONTRACT_CARD, CREATE, F, UNKNOWN_EXCEPTION,            UNCONFIRMED",
        "CONTRACT_CARD, CREATE, U, UNKNOWN_EXCEPTION,            UNCONFIRMED",
        "CONTRACT_CARD, CREATE, F, KEY_NOT_FOUND,                ROUTE_AT_FAULT",
        "CONTRACT_CARD, CREATE, F, INVALID_CLIENT,               ROUTE_AT_FAULT",
        "CONTRACT_CARD, CREATE, F, INVALID_SIGNATURE,            ROUTE_AT_FAULT",
        "CONTRACT_CARD, CREATE, F, INVALID_API,                  ROUTE_AT_FAULT",
        "CONTRACT_CARD, CREATE, F, METHOD_NOT_SUPPORTED,         ROUTE_AT_FAULT",
        "CONTRACT_CARD, CREATE, F, MEDIA_TYPE_NOT_ACCEPTABLE,    ROUTE_AT_FAULT",
        "CONTRACT_CARD, CREATE, F, ACCESS_DENIED,                REFUSED",
        "CONTRACT_CARD, CREATE, F, INVALID_CONTRACT,             REFUSED",
        "CONTRACT_CARD, CREATE, F, PROCESS_FAIL,                 REFUSED",
        "CONTRACT_CARD, CREATE, U, REQUEST_TRAFFIC_EXCEED_LIMIT, SLOW_DOWN",
        "CONTRACT_CARD, CREATE, F, REQUEST_TRAFFIC_EXCEED_LIMIT, SLOW_DOWN",
        "CONTRACT_CARD, CREATE, F, NEVER_HEARD_OF,               REFUSED",
        "CONTRACT_CARD, CREATE, U, NEVER_HEARD_OF,               UNCONFIRMED",
        "CONTRACT_CARD, CREATE, A, NEVER_HEARD_OF,               UNCONFIRMED",
        "CONTRACT_CARD, CREATE, S, NEVER_HEARD_OF,               CONFIRMED",
        "CONTRACT_CARD, CREATE, U, PARAM_ILLEGAL,                UNCONFIRMED",
        "CONTRACT_CARD, CREATE, S, PARAM_ILLEGAL,                UNCONFIRMED",
        "CONTRACT_CARD, CREATE, F, SUCCESS,                      UNCONFIRMED",
        "ORDER_SERVICE, CREATE, S, SUCCESS,                      CONFIRMED",
        "ORDER_SERVICE, CREATE, F, PARAM_ILLEGAL,                REFUSED",
        "ORDER_SERVICE, CREATE, F, ORDER_STATUS_INVALID,         REFUSED",
        "ORDER_SERVICE, CREATE, F, UNKNOWN_EXCEPTION,            UNCONFIRMED",
        "ORDER_SERVICE, CREATE, F, UN_SUPPORT_BUSINESS,          REFUSED",
        "ORDER_SERVICE, CHANGE, F, ORDER_NOT_FOUND,              REFUSED",
        "ORDER_SERVICE, CHANGE, F, INVALID_SIGNATURE,            ROUTE_AT_FAULT",
        "ORDER_SERVICE, CHANGE, U, REQUEST_TRAFFIC_EXCEED_LIMIT, SLOW_DOWN",
    })
    // spotless:on
    void aVerifiedAnswerMeansWhatTheTableSays(
            BaseApi api, Command command, String status, String code, String expected) {
        assertThat(read(api, command, Verdict.VERIFIED, 200, result(status, code))
                        .label())
                .isEqualTo(expected);
    }

    // spotless:off
    @ParameterizedTest(name = "unsigned {0} {1} is {2}")
    @CsvSource({
        "F, ORDER_NOT_FOUND,              SWITCH_COMMAND",
        "U, REQUEST_TRAFFIC_EXCEED_LIMIT, SLOW_DOWN",
        "F, INVALID_SIGNATURE,            ROUTE_AT_FAULT",
        "F, INVALID_CLIENT,               ROUTE_AT_FAULT",
        "F, KEY_NOT_FOUND,                ROUTE_AT_FAULT",
        "F, PARAM_ILLEGAL,                UNCONFIRMED",
        "F, NEVER_HEARD_OF,               UNCONFIRMED",
        "U, NEVER_HEARD_OF,               UNCONFIRMED",
    })
    // spotless:on
    void anUnsignedErrorIsObeyedWhereThatLosesNothing(String status, String code, String expected) {
        assertThat(read(CONTRACT_CARD, CHANGE, Verdict.UNSIGNED_ERROR, 200, result(status, code))
                        .label())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1} names {2}")
    @CsvSource({
        "F, PARAM_ILLEGAL,  PARAM_ILLEGAL",
        "F, NEVER_HEARD_OF, NEVER_HEARD_OF",
        "F, SUCCESS,        ",
        "U, NEVER_HEARD_OF, ",
        "F, SYSTEM_ERROR,   ",
    })
    void anUnsignedRefusalSaysWhatItRefusesWith(String status, String code, String refusal) {
        assertThat(read(CONTRACT_CARD, CHANGE, Verdict.UNSIGNED_ERROR, 200, result(status, code)))
                .isInstanceOfSatisfying(
                        DeliveryOutcome.Unconfirmed.class,
                        unknown -> assertThat(unknown.refusal()).isEqualTo(refusal));
    }

    @Test
    void anUnsignedSuccessIsNeverBelieved() {
        assertThat(read(CONTRACT_CARD, CREATE, Verdict.UNSIGNED_SUCCESS, 200, result("S", "SUCCESS"))
                        .label())
                .isEqualTo("UNCONFIRMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUCCESS", "PARAM_ILLEGAL", "INVALID_SIGNATURE", "REQUEST_TRAFFIC_EXCEED_LIMIT"})
    void aBadlySignedAnswerSaysNothing(String code) {
        assertThat(read(CONTRACT_CARD, CREATE, Verdict.BAD_SIGNATURE, 429, result("F", code))
                        .label())
                .isEqualTo("UNCONFIRMED");
    }

    @ParameterizedTest
    @EnumSource(value = Verdict.class, names = "BAD_SIGNATURE", mode = EnumSource.Mode.EXCLUDE)
    void tooManyRequestsSlowsDownWhateverTheBody(Verdict verdict) {
        assertThat(read(ORDER_SERVICE, CREATE, verdict, 429, "<html>")).isEqualTo(new DeliveryOutcome.SlowDown(FIVE));
    }

    @Test
    void aServerErrorIsUnconfirmedEvenWhenItClaimsSuccess() {
        assertThat(read(ORDER_SERVICE, CREATE, Verdict.VERIFIED, 500, result("S", "SUCCESS"))
                        .label())
                .isEqualTo("UNCONFIRMED");
        assertThat(read(ORDER_SERVICE, CREATE, Verdict.UNSIGNED_ERROR, 502, "<html>Bad Gateway</html>")
                        .label())
                .isEqualTo("UNCONFIRMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"result\":null}",
                "{\"result\":{\"resultCode\":\"SUCCESS\"}}",
                "{\"result\":{\"resultStatus\":\"S\"",
                "{\"result\":{\"resultStatus\":\"S\"}} trailing",
                "{\"resultStatus\":\"S\"}",
                "{\"result\":{\"resultStatus\":{}}}"
            })
    void aBodyThatIsNoResultIsUnconfirmed(String body) {
        assertThat(read(ORDER_SERVICE, CREATE, Verdict.VERIFIED, 200, body).label())
                .isEqualTo("UNCONFIRMED");
    }

    @ParameterizedTest(name = "HTTP {0}")
    @ValueSource(ints = {100, 201, 202, 204, 206, 301, 400, 404, 409, 500, 503})
    void aSuccessCountsOnlyWithHttp200(int http) {
        assertThat(read(ORDER_SERVICE, CREATE, Verdict.VERIFIED, http, result("S", "SUCCESS")))
                .isEqualTo(new DeliveryOutcome.Unconfirmed("HTTP " + http + " with status S, code SUCCESS"));
    }

    // spotless:off
    @ParameterizedTest(name = "HTTP {0} {1} {2} is {3}")
    @CsvSource({
        "404, F, INVALID_API,                  ROUTE_AT_FAULT",
        "401, F, INVALID_SIGNATURE,            ROUTE_AT_FAULT",
        "500, F, KEY_NOT_FOUND,                ROUTE_AT_FAULT",
        "503, U, REQUEST_TRAFFIC_EXCEED_LIMIT, SLOW_DOWN",
        "400, F, ORDER_NOT_FOUND,              SWITCH_COMMAND",
        "400, F, PARAM_ILLEGAL,                REFUSED",
        "500, F, PARAM_ILLEGAL,                REFUSED",
        "503, F, NEVER_HEARD_OF,               REFUSED",
        "500, F, SYSTEM_ERROR,                 UNCONFIRMED",
        "500, U, NEVER_HEARD_OF,               UNCONFIRMED",
    })
    // spotless:on
    void aFailureIsReadWhateverTheHttpStatus(int http, String status, String code, String expected) {
        assertThat(read(CONTRACT_CARD, CHANGE, Verdict.VERIFIED, http, result(status, code))
                        .label())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"result.resultStatus\":\"S\"}",
                "{\"result.resultStatus\":\"S\",\"result.resultCode\":\"SUCCESS\"}",
                "{\"data\":{\"result\":{\"resultStatus\":\"S\",\"resultCode\":\"SUCCESS\"}}}",
                "{\"result\":{\"result.resultStatus\":\"S\"}}",
                "{\"result\":{\"result\":{\"resultStatus\":\"S\"}}}",
                "{\"result\":[{\"resultStatus\":\"S\",\"resultCode\":\"SUCCESS\"}]}"
            })
    void aResultElsewhereThanOnThePageIsNone(String body) {
        assertThat(read(ORDER_SERVICE, CREATE, Verdict.VERIFIED, 200, body))
                .isEqualTo(new DeliveryOutcome.Unconfirmed("HTTP 200 and a body that is no result"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"result\":{\"resultStatus\":\"F\"},\"result\":{\"resultStatus\":\"S\",\"resultCode\":\"SUCCESS\"}}",
                "{\"result\":{\"resultStatus\":\"S\",\"resultCode\":\"SUCCESS\"},"
                        + "\"result\":{\"resultStatus\":\"S\",\"resultCode\":\"SUCCESS\"}}",
                "{\"result\":{\"resultStatus\":\"F\",\"resultStatus\":\"S\",\"resultCode\":\"SUCCESS\"}}",
                "{\"result\":{\"resultStatus\":\"S\",\"resultCode\":\"A\",\"resultCode\":\"SUCCESS\"}}",
                "{\"a\":1,\"\\u0061\":2,\"result\":{\"resultStatus\":\"S\",\"resultCode\":\"SUCCESS\"}}",
                "{\"more\":[{\"b\":1,\"b\":1}],\"result\":{\"resultStatus\":\"S\",\"resultCode\":\"SUCCESS\"}}"
            })
    void aSuccessThatGivesAMemberTwiceIsUnconfirmed(String body) {
        assertThat(reason(read(ORDER_SERVICE, CREATE, Verdict.VERIFIED, 200, body)))
                .startsWith("MEMBER_TWICE: ");
    }

    @Test
    void aFailureThatGivesAMemberTwiceIsReadByItsLast() {
        String body = "{\"result\":{\"resultStatus\":\"S\"},"
                + "\"result\":{\"resultStatus\":\"F\",\"resultCode\":\"INVALID_SIGNATURE\"}}";

        assertThat(read(ORDER_SERVICE, CREATE, Verdict.UNSIGNED_ERROR, 200, body)
                        .label())
                .isEqualTo("ROUTE_AT_FAULT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32BE"})
    void aSuccessInAnotherEncodingThanUtf8IsUnconfirmedAndAFailureIsRead(String charset) {
        Bytes success = Bytes.of(result("S", "SUCCESS").getBytes(Charset.forName(charset)));
        Bytes failure = Bytes.of(result("F", "KEY_NOT_FOUND").getBytes(Charset.forName(charset)));

        assertThat(reason(read(ORDER_SERVICE, CREATE, Verdict.VERIFIED, 200, success)))
                .startsWith("NOT_UTF_8: ");
        assertThat(read(ORDER_SERVICE, CREATE, Verdict.VERIFIED, 200, failure).label())
                .isEqualTo("ROUTE_AT_FAULT");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "訂單狀態, GBK",
        "功能許可, Big5",
        "許可功,   Big5",
        "誠,       GBK",
        "café,     ISO-8859-1",
    })
    void aResultIsHeardWhateverTheBytesOfItsMessage(String message, String charset) {
        assertThat(read(ORDER_SERVICE, CREATE, Verdict.VERIFIED, 200, said("F", "PARAM_ILLEGAL", message, charset)))
                .isEqualTo(new DeliveryOutcome.Refused("PARAM_ILLEGAL"));
        assertThat(read(ORDER_SERVICE, CREATE, Verdict.VERIFIED, 503, said("F", "KEY_NOT_FOUND", message, charset)))
                .isEqualTo(new DeliveryOutcome.RouteAtFault("KEY_NOT_FOUND"));
        assertThat(reason(read(ORDER_SERVICE, CREATE, Verdict.VERIFIED, 200, said("S", "SUCCESS", message, charset))))
                .startsWith("NOT_UTF_8: ");
    }

    private static Bytes said(String status, String code, String message, String charset) {
        String body = "{\"result\":{\"resultMessage\":\"" + message + "\",\"resultStatus\":\"" + status
                + "\",\"resultCode\":\"" + code + "\"}}";
        return Bytes.of(body.getBytes(Charset.forName(charset)));
    }

    @Test
    void anUnsignedRefusalUnderAServerErrorIsNoRefusal() {
        assertThat(read(ORDER_SERVICE, CREATE, Verdict.UNSIGNED_ERROR, 500, result("F", "PARAM_ILLEGAL")))
                .isEqualTo(new DeliveryOutcome.Unconfirmed("HTTP 500 with status F, code PARAM_ILLEGAL"));
    }

    @Test
    void aSuccessWithBytesThatAreNoUtf8IsUnconfirmed() {
        byte[] body = (result("S", "SUCCESS").replace("}}", "},\"name\":\"?\"}")).getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < body.length; at++) {
            body[at] = body[at] == '?' ? (byte) 0xff : body[at];
        }

        assertThat(read(ORDER_SERVICE, CREATE, Verdict.VERIFIED, 200, Bytes.of(body))
                        .label())
                .isEqualTo("UNCONFIRMED");
    }

    @Test
    void aByteOrderMarkIsNoFault() {
        assertThat(read(ORDER_SERVICE, CREATE, Verdict.VERIFIED, 200, "\ufeff" + result("S", "SUCCESS"))
                        .label())
                .isEqualTo("CONFIRMED");
    }

    @Test
    void theStatusAlipayHkHoldsIsKept() {
        String body = "{\"orderId\":\"1\",\"orderStatus\":\"SERVING\",\"result\":{\"resultStatus\":\"S\","
                + "\"resultCode\":\"SUCCESS\",\"resultMessage\":\"success\",\"more\":[{\"resultStatus\":\"F\"}]}}";

        assertThat(read(ORDER_SERVICE, CREATE, Verdict.VERIFIED, 200, body))
                .isEqualTo(new DeliveryOutcome.Confirmed("SERVING"));
    }

    @Test
    void codesAreKeptVerbatim() {
        assertThat(read(ORDER_SERVICE, CREATE, Verdict.VERIFIED, 200, result("F", "odd Code-1")))
                .isEqualTo(new DeliveryOutcome.Refused("odd Code-1"));
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeOfAPageIsPublicAndKeptAsItIs(BaseApi api) {
        assertThat(ResultCodes.names(api)).isNotEmpty().allMatch(PublicCodes::contains);
    }

    private static DeliveryOutcome read(BaseApi api, Command command, Verdict verdict, int http, String body) {
        return read(api, command, verdict, http, Bytes.utf8(body));
    }

    private static DeliveryOutcome read(BaseApi api, Command command, Verdict verdict, int http, Bytes body) {
        return new ResultReader(api, command)
                .read(new AnswerFacts(
                        new CheckedResponse(verdict, "tested", false, OptionalInt.empty()),
                        http,
                        Optional.of(FIVE),
                        ResultBody.read(body),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static String reason(DeliveryOutcome outcome) {
        return ((DeliveryOutcome.Unconfirmed) outcome).why();
    }

    private static String result(String status, String code) {
        return "{\"result\":{\"resultStatus\":\"" + status + "\",\"resultCode\":\"" + code + "\"}}";
    }
}
