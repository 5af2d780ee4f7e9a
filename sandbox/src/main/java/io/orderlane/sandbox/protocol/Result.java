package io.orderlane.sandbox.protocol;

/** How a call ended, in AlipayHK's words; the status is {@code S} done, {@code F} failed or {@code U} unknown. */
public record Result(String status, String code, String message) {

    public static Result success() {
        return success("success");
    }

    public static Result success(String message) {
        return new Result("S", ResultCode.SUCCESS, message);
    }

    public static Result failed(String code, String message) {
        return new Result("F", code, message);
    }
}
