package io.orderlane.spring;

import io.orderlane.core.check.CheckReport;
import io.orderlane.core.check.Violation;
import java.util.stream.Collectors;

/**
 * An update that breaks rules; nothing of it was written. It is unchecked, so that a transaction it leaves is rolled
 * back. Caught within the transaction, it changes nothing: the rest may be committed without the update.
 */
public final class UpdateRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CheckReport report;

    UpdateRefusedException(CheckReport report) {
        super("The update is refused: "
                + report.violations().stream().map(Violation::message).collect(Collectors.joining(" ")));
        this.report = report;
    }

    /** All that was found. */
    public CheckReport report() {
        return report;
    }
}
