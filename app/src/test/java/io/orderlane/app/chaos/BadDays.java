package io.orderlane.app.chaos;

import io.orderlane.app.chaos.BadDay.Means;
import io.orderlane.sandbox.fault.Misbehaviour;
import io.orderlane.sandbox.protocol.ResultCode;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Every fault of the sandbox and every result code of both base APIs and of the gateway before them. */
final class BadDays {

    /** Past the 10 s that an answer may take; a piece now and then does not prolong the whole. */
    private static final long TOO_LONG = 12_000;

    private BadDays() {}

    static List<BadDay> all() {
        return Stream.of(transport(), signatures(), oddForms(), unsigned(), rideCodes(), cardCodes())
                .flatMap(List::stream)
                .toList();
    }

    /** Kinds of faults and result codes which the sandbox knows and no bad day has; there should be none. */
    static List<String> forgotten() {
        List<Misbehaviour> then =
                all().stream().flatMap(day -> day.then().stream()).toList();
        List<String> forgotten = new ArrayList<>();
        Arrays.stream(Misbehaviour.class.getPermittedSubclasses())
                .filter(kind -> then.stream().noneMatch(kind::isInstance))
                .forEach(kind -> forgotten.add(kind.getSimpleName()));
        List<String> codes = then.stream()
                .filter(Misbehaviour.AnswerWith.class::isInstance)
                .map(with -> ((Misbehaviour.AnswerWith) with).code())
                .toList();
        knownCodes().filter(code -> !codes.contains(code)).forEach(forgotten::add);
        return forgotten;
    }

    private static Stream<String> knownCodes() {
        return Arrays.stream(ResultCode.class.getFields()).map(BadDays::value);
    }

    private static String value(Field constant) {
        try {
            return Objects.requireNonNull((String) constant.get(null));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<BadDay> transport() {
        return List.of(
                unconfirmed("500", new Misbehaviour.HttpStatus(500, 0, false)),
                unconfirmed("503 after effect", new Misbehaviour.HttpStatus(503, 0, true)),
                unconfirmed("404", new Misbehaviour.HttpStatus(404, 0, false)),
                unconfirmed("200 without a result", new Misbehaviour.HttpStatus(200, 0, true)),
                ride(Means.SLOW_DOWN, "429", new Misbehaviour.HttpStatus(429, 0, false)),
                ride(Means.SLOW_DOWN, "429 after effect", new Misbehaviour.HttpStatus(429, 0, true)),
                ride(Means.SLOW_DOWN, "429 Retry-After", new Misbehaviour.HttpStatus(429, 2, false)),
                unconfirmed("drop before effect", new Misbehaviour.DropConnection(false)),
                unconfirmed("drop after effect", new Misbehaviour.DropConnection(true)),
                unconfirmed("half body", new Misbehaviour.CutBody(40)),
                unconfirmed("body but its last byte", new Misbehaviour.CutBody(1)),
                ride(Means.HARMLESS, "slow drip", new Misbehaviour.SlowDrip(20, 50)),
                unconfirmed("endless drip", new Misbehaviour.SlowDrip(1, 1000)),
                ride(Means.HARMLESS, "late answer", new Misbehaviour.Delay(1500, false)),
                unconfirmed("answer after the time-out", new Misbehaviour.Delay(TOO_LONG, false)),
                unconfirmed("effect after the time-out", new Misbehaviour.Delay(TOO_LONG, true)));
    }

    private static List<BadDay> signatures() {
        Misbehaviour success = answer("S", "SUCCESS", false);
        return List.of(
                unconfirmed("wrong signature", new Misbehaviour.WrongSignature()),
                unconfirmed("missing signature", new Misbehaviour.MissingSignature()),
                unconfirmed("success without effect, wrong signature", success, new Misbehaviour.WrongSignature()),
                unconfirmed("success without effect, no signature", success, new Misbehaviour.MissingSignature()),
                unconfirmed(
                        "refusal, wrong signature",
                        answer("F", "PARAM_ILLEGAL", false),
                        new Misbehaviour.WrongSignature()),
                ride(Means.HARMLESS, "unknown key version", new Misbehaviour.UnknownKeyVersion("99")));
    }

    /** Signed rightly, and yet no confirmation of this request. */
    private static List<BadDay> oddForms() {
        return List.of(
                ride(Means.ROUTE_AT_FAULT, "somebody else's", new Misbehaviour.ForeignClientId("SOMEBODY-ELSE")),
                ride(Means.ROUTE_AT_FAULT, "an hour old", new Misbehaviour.OtherTime(-3600)),
                ride(Means.ROUTE_AT_FAULT, "an hour ahead", new Misbehaviour.OtherTime(3600)),
                ride(Means.HARMLESS, "a minute old", new Misbehaviour.OtherTime(-60)),
                unconfirmed("ECC224", new Misbehaviour.OtherAlgorithm("ECC224")),
                unconfirmed("encrypted", new Misbehaviour.Encrypted()),
                unconfirmed("gzip", new Misbehaviour.ContentEncoded()),
                unconfirmed("404 with a success", new Misbehaviour.OtherStatus(404)),
                unconfirmed("large header", new Misbehaviour.LargeHeader(9_000)),
                unconfirmed("UTF-16", new Misbehaviour.OtherBody(null, "UTF-16")),
                unconfirmed("joined name", new Misbehaviour.OtherBody("{\"result.resultStatus\":\"S\"}", null)),
                unconfirmed(
                        "result twice",
                        new Misbehaviour.OtherBody(
                                "{\"result\":{\"resultStatus\":\"F\"},\"result\":{\"resultStatus\":\"S\"}}", null)));
    }

    /** What loses nothing when it is believed is obeyed unsigned; a single refusal is not. */
    private static List<BadDay> unsigned() {
        return List.of(
                unconfirmed("unsigned PARAM_ILLEGAL", answer("F", "PARAM_ILLEGAL", true)),
                unconfirmed("unsigned UNKNOWN_EXCEPTION", answer("U", "UNKNOWN_EXCEPTION", true)),
                ride(Means.ROUTE_AT_FAULT, "unsigned INVALID_SIGNATURE", answer("F", "INVALID_SIGNATURE", true)),
                ride(
                        Means.SLOW_DOWN,
                        "unsigned REQUEST_TRAFFIC_EXCEED_LIMIT",
                        answer("U", "REQUEST_TRAFFIC_EXCEED_LIMIT", true)));
    }

    private static List<BadDay> rideCodes() {
        return Stream.of(
                        codes(Means.UNCONFIRMED, "U", "UNKNOWN_EXCEPTION", "SYSTEM_ERROR", "NO_SUCH_CODE"),
                        codes(Means.UNCONFIRMED, "F", "UNKNOWN_EXCEPTION", "SUCCESS"),
                        codes(Means.UNCONFIRMED, "A", "NO_SUCH_CODE"),
                        codes(Means.ROUTE_AT_FAULT, "F", "KEY_NOT_FOUND", "INVALID_CLIENT", "INVALID_SIGNATURE"),
                        codes(Means.ROUTE_AT_FAULT, "F", "INVALID_API", "METHOD_NOT_SUPPORTED"),
                        codes(Means.ROUTE_AT_FAULT, "F", "MEDIA_TYPE_NOT_ACCEPTABLE"),
                        codes(Means.SLOW_DOWN, "U", "REQUEST_TRAFFIC_EXCEED_LIMIT"),
                        codes(Means.SLOW_DOWN, "F", "REQUEST_TRAFFIC_EXCEED_LIMIT"),
                        codes(Means.REFUSED, "F", "PARAM_ILLEGAL", "ORDER_STATUS_INVALID", "UN_SUPPORT_BUSINESS"),
                        codes(Means.REFUSED, "F", "ORDER_NOT_FOUND", "PROCESS_FAIL", "NO_SUCH_CODE"),
                        codes(Means.REFUSED_BY_CONTRACT, "F", "ACCESS_DENIED", "INVALID_CONTRACT"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<BadDay> codes(Means means, String status, String... codes) {
        return Arrays.stream(codes)
                .map(code -> ride(means, status + " " + code, answer(status, code, false)))
                .toList();
    }

    /** The two codes that ask for the other command, each where it is true and where it is not, and one of the rest. */
    private static List<BadDay> cardCodes() {
        return List.of(
                card(
                        Means.SWITCH_COMMAND,
                        "there is one",
                        new Misbehaviour.AnswerWith("F", "UN_SUPPORT_BUSINESS", "injected", false, true)),
                card(Means.REFUSED_AFTER_SWITCH, "there is none", answer("F", "ORDER_NOT_FOUND", false)),
                card(Means.REFUSED, "PARAM_ILLEGAL", answer("F", "PARAM_ILLEGAL", false)));
    }

    private static Misbehaviour.AnswerWith answer(String status, String code, boolean unsigned) {
        return new Misbehaviour.AnswerWith(status, code, "injected", unsigned, false);
    }

    private static BadDay unconfirmed(String name, Misbehaviour... then) {
        return ride(Means.UNCONFIRMED, name, then);
    }

    private static BadDay ride(Means means, String name, Misbehaviour... then) {
        return new BadDay(name, Ride.RIDE, means, List.of(then));
    }

    private static BadDay card(Means means, String name, Misbehaviour... then) {
        return new BadDay("card, " + name, Ride.CARD, means, List.of(then));
    }
}
