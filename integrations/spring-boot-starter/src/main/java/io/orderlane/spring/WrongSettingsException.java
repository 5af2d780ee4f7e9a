package io.orderlane.spring;

import java.util.List;

/** Settings that Orderlane cannot start with; its message and {@link #problems} have all that is wrong. */
final class WrongSettingsException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    WrongSettingsException(List<String> problems) {
        super("Orderlane cannot start: " + String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each in words, with what to do. */
    List<String> problems() {
        return problems;
    }
}
