package io.orderlane.app.chaos;

import io.orderlane.sandbox.fault.Misbehaviour;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way the gateway misbehaves towards one order, and what that may do to it.
 *
 * @param refuses whether it refuses one status for good, which then is missing and must be the only one
 * @param then what happens, all at once
 */
record BadDay(String name, boolean refuses, List<Misbehaviour> then) {

    private static final String RESULT = "result ";

    /**
     * Every fault of the sandbox and every result code of both gateway and order service; those that slow the route down
     * come last, since it stays slow for a while.
     */
    static List<BadDay> all() {
        return Stream.of(transport(), signatures(), unknown(), refusals(), slowDowns())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BadDay> transport() {
        return List.of(
                unsure("500", new Misbehaviour.HttpStatus(500, 0, false)),
                unsure("503 after effect", new Misbehaviour.HttpStatus(503, 0, true)),
                unsure("502", new Misbehaviour.HttpStatus(502, 0, false)),
                unsure("drop before effect", new Misbehaviour.DropConnection(false)),
                unsure("drop after effect", new Misbehaviour.DropConnection(true)),
                unsure("cut body", new Misbehaviour.CutBody(10)),
                unsure("slow drip", new Misbehaviour.SlowDrip(20, 50)),
                unsure("late answer", new Misbehaviour.Delay(1500, false)));
    }

    private static List<BadDay> signatures() {
        Misbehaviour success = new Misbehaviour.AnswerWith("S", "SUCCESS", "success", false, false);
        return List.of(
                unsure("wrong signature", new Misbehaviour.WrongSignature()),
                unsure("missing signature", new Misbehaviour.MissingSignature()),
                unsure("success without effect, wrong signature", success, new Misbehaviour.WrongSignature()),
                unsure("success without effect, no signature", success, new Misbehaviour.MissingSignature()),
                unsure("unknown key version", new Misbehaviour.UnknownKeyVersion("99")),
                unsure("unsigned refusal", result("F", "PARAM_ILLEGAL", true)));
    }

    private static List<BadDay> unknown() {
        return Stream.of(
                        Stream.of("UNKNOWN_EXCEPTION", "SYSTEM_ERROR", "NO_SUCH_CODE")
                                .map(code -> result("U", code, false)),
                        Stream.of("KEY_NOT_FOUND", "INVALID_CLIENT", "INVALID_SIGNATURE", "INVALID_API")
                                .map(code -> result("F", code, false)))
                .flatMap(results -> results)
                .map(result -> unsure(RESULT + result.code(), result))
                .toList();
    }

    private static List<BadDay> refusals() {
        return Stream.of(
                        "PARAM_ILLEGAL",
                        "ORDER_STATUS_INVALID",
                        "UN_SUPPORT_BUSINESS",
                        "PROCESS_FAIL",
                        "ACCESS_DENIED",
                        "INVALID_CONTRACT")
                .map(code -> new BadDay(RESULT + code, true, List.of(result("F", code, false))))
                .toList();
    }

    private static List<BadDay> slowDowns() {
        return List.of(
                unsure("429", new Misbehaviour.HttpStatus(429, 0, false)),
                unsure("429 Retry-After", new Misbehaviour.HttpStatus(429, 2, false)),
                unsure(RESULT + "REQUEST_TRAFFIC_EXCEED_LIMIT", result("U", "REQUEST_TRAFFIC_EXCEED_LIMIT", false)));
    }

    private static BadDay unsure(String name, Misbehaviour... then) {
        return new BadDay(name, false, List.of(then));
    }

    private static Misbehaviour.AnswerWith result(String status, String code, boolean unsigned) {
        return new Misbehaviour.AnswerWith(status, code, "injected", unsigned, false);
    }
}
