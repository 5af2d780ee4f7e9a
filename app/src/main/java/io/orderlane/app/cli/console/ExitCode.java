package io.orderlane.app.cli.console;

/** How a command ended. The numbers are a contract that people script against. */
public enum ExitCode {
    /** Done. */
    DONE(0),
    /** Internal error. */
    INTERNAL(1),
    /** The command line was not understood. */
    USAGE(2),
    /** Configuration, keys or environment do not allow it. */
    CONFIGURATION(3),
    /** The input breaks a rule. */
    RULE_BROKEN(4),
    /** The input names something unknown, such as an order. */
    NOT_FOUND(4),
    /** AlipayHK refused it, or it is parked for a person. */
    REFUSED(5),
    /** The service did not answer, or what was sent did not arrive in time. */
    UNREACHABLE(6),
    /** A signature is invalid. */
    SIGNATURE_INVALID(7),
    /** Stopped by the user. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The process's exit status. */
    public int number() {
        return number;
    }
}
