package io.orderlane.core.deliver.internal;

import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.port.Ticker;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls the gateway and always gives one report, though the gateway may throw, or answer with null, late or never. A
 * call ends once; a later answer changes nothing, and the call may no longer send. Safe to share.
 */
final class GatewayCalls {

    private final NotificationGateway gateway;
    private final Duration longest;
    private final DeliveryListener listener;
    private final Ticker ticker;
    private final Set<Call> open = ConcurrentHashMap.newKeySet();

    /** {@code longest}: {@link #endOverdue} ends calls that are older than this. */
    GatewayCalls(NotificationGateway gateway, Duration longest, DeliveryListener listener, Ticker ticker) {
        this.gateway = gateway;
        this.longest = longest;
        this.listener = listener;
        this.ticker = ticker;
    }

    /** Compared by identity: two calls of one delivery are two calls. */
    private static final class Call {

        private final Delivery delivery;
        private final long sinceNanos;
        private final CompletableFuture<DeliveryReport> answer = new CompletableFuture<>();

        Call(Delivery delivery, long sinceNanos) {
            this.delivery = delivery;
            this.sinceNanos = sinceNanos;
        }
    }

    /** The report of one attempt; the stage never fails. Measures how long it took where the gateway did not. */
    CompletionStage<DeliveryReport> deliver(Delivery delivery, BooleanSupplier mayStillSend) {
        return mayStillSend.getAsBoolean()
                ? ask(delivery, mayStillSend)
                : CompletableFuture.completedStage(DeliveryReport.notSent("the lease of the order ran short"));
    }

    private CompletionStage<DeliveryReport> ask(Delivery delivery, BooleanSupplier mayStillSend) {
        Call call = new Call(delivery, ticker.nanos());
        open.add(call);
        try {
            CompletionStage<DeliveryReport> stage =
                    gateway.deliver(delivery, () -> open.contains(call) && mayStillSend.getAsBoolean());
            if (stage == null) { // a host's gateway may return null
                throw new IllegalStateException("The gateway answered with null instead of a stage.");
            }
            stage.whenComplete((report, bug) -> came(call, report, bug));
        } catch (Throwable bug) { // an error in a host's code must not end a thread of ours
            failed(call, bug);
        }
        return call.answer;
    }

    private void came(Call call, @Nullable DeliveryReport report, @Nullable Throwable bug) {
        if (bug != null) {
            failed(call, bug);
        } else if (report == null) {
            failed(call, new IllegalStateException("The gateway's stage completed with null instead of a report."));
        } else if (open.remove(call)) {
            end(call, report);
        }
    }

    /** A gateway may have failed after the request left, so the attempt is unconfirmed. */
    private void failed(Call call, Throwable bug) {
        Throwable cause = bug instanceof CompletionException && bug.getCause() != null ? bug.getCause() : bug;
        endUnknown(call, cause, "gateway failed: " + cause.getClass().getSimpleName());
    }

    private void endUnknown(Call call, Throwable failure, String why) {
        if (open.remove(call)) {
            listener.unexpected("sending " + call.delivery.order().key(), failure);
            end(call, new DeliveryReport(new DeliveryOutcome.Unconfirmed(why), Trace.NONE));
        }
    }

    private void end(Call call, DeliveryReport report) {
        boolean measured = !report.trace().took().isZero();
        call.answer.complete(measured ? report : report.took(Duration.ofNanos(ticker.nanos() - call.sinceNanos)));
    }

    /** Ends the calls that take too long, as unconfirmed. */
    void endOverdue() {
        long now = ticker.nanos();
        String why = "the gateway gave no answer within " + longest.toMillis() + " ms";
        for (Call call : open) {
            if (now - call.sinceNanos >= longest.toNanos()) {
                endUnknown(call, new TimeoutException(why), why);
            }
        }
    }
}
