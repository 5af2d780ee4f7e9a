package io.orderlane.alipayhk.protocol;

import io.orderlane.alipayhk.port.TransportResult;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.Trace;

/** What an exchange without an answer means. */
final class UnansweredReports {

    private UnansweredReports() {}

    static DeliveryReport notSent(TransportResult.NotSent result) {
        String why = result.why() + ": " + result.detail();
        return result.why().routeAtFault()
                ? new DeliveryReport(new DeliveryOutcome.RouteAtFault(why), Trace.NONE)
                : DeliveryReport.notSent(why);
    }

    static DeliveryReport maybeSent(TransportResult.MaybeSent result) {
        String why = result.why() + ": " + result.detail();
        return new DeliveryReport(new DeliveryOutcome.Unconfirmed(why), Trace.NONE);
    }
}
