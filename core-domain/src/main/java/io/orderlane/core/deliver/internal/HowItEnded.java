package io.orderlane.core.deliver.internal;

import io.orderlane.core.deliver.WhyWaiting;
import io.orderlane.core.deliver.WhyWaiting.Reason;
import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.port.NotificationView;
import java.util.List;

/** Why nothing waits in an order: whether all of it arrived, or what never will. */
final class HowItEnded {

    private HowItEnded() {}

    /** Why nothing waits; {@code all}: the order's notifications that are still kept, oldest first. */
    static WhyWaiting of(List<NotificationView> all) {
        if (all.isEmpty()) {
            return HowItWaits.of(Reason.NOTHING_WAITS, "everything that was accepted has ended, and is no longer kept");
        }
        NotificationView last = all.get(all.size() - 1);
        if (last.state() == Settled.EXPIRED) {
            return HowItWaits.of(
                    Reason.EXPIRED,
                    status(last) + ", the last that was accepted, expired at " + last.settledAt()
                            + " and was never confirmed" + cause(last));
        }
        if (last.state() == Settled.NEVER_SHOWN) {
            return HowItWaits.of(Reason.NEVER_SHOWN, "it ended before anything of it was sent, so nothing was");
        }
        return all.stream()
                .filter(view -> view.state() == Settled.PARKED)
                .reduce((earlier, later) -> later)
                .map(HowItEnded::parked)
                .orElseGet(() -> ended(all));
    }

    private static WhyWaiting parked(NotificationView view) {
        return HowItWaits.of(
                Reason.PARKED_BEHIND,
                status(view) + " was set aside at " + view.settledAt() + " and does not arrive: " + view.reason());
    }

    private static WhyWaiting ended(List<NotificationView> all) {
        long expired =
                all.stream().filter(view -> view.state() == Settled.EXPIRED).count();
        return HowItWaits.of(
                Reason.NOTHING_WAITS,
                "everything that was accepted has ended"
                        + (expired == 0 ? "" : "; " + expired + " before the last one expired"));
    }

    /** The reason that was kept, and what came of the last attempt. */
    private static String cause(NotificationView view) {
        List<Attempt> attempts = view.attempts();
        String reason = view.reason() == null ? "" : ": " + view.reason();
        if (attempts.isEmpty()) {
            return reason;
        }
        Attempt last = attempts.get(attempts.size() - 1);
        String message = last.trace().text().message();
        return reason + "; its last attempt: " + last.outcome() + " " + last.detail()
                + (message == null ? "" : " (" + message + ")");
    }

    private static String status(NotificationView view) {
        return "status " + view.notification().status();
    }
}
