package io.orderlane.app.cli.console;

/** A command that cannot do what it was asked for. The message is for a person: what was found, what to do. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    /** Without a cause. */
    public CommandFailure(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    /** With the failure behind it, for the log level {@code debug}. */
    public CommandFailure(ExitCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** How the command ends. */
    public ExitCode code() {
        return code;
    }
}
