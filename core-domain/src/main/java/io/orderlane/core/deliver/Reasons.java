package io.orderlane.core.deliver;

import io.orderlane.core.notification.DeliveryReport;
import java.util.Objects;

/** The reason of an outcome in a word or two, for rows and logs. */
final class Reasons {

    private Reasons() {}

    static String of(DeliveryReport report) {
        return report.outcome()
                .fold(
                        confirmed -> Objects.requireNonNullElse(report.trace().resultCode(), ""),
                        switchCommand -> switchCommand.code(),
                        refused -> refused.code(),
                        unconfirmed -> unconfirmed.why(),
                        routeAtFault -> routeAtFault.why(),
                        slowDown -> Objects.requireNonNullElse(report.trace().resultCode(), ""),
                        notSent -> notSent.why());
    }
}
