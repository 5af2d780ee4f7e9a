package io.orderlane.alipayhk.protocol;

import io.orderlane.alipayhk.port.AnswerListener;
import io.orderlane.alipayhk.port.SignatureVerifier;
import io.orderlane.alipayhk.port.SignedRequest;
import io.orderlane.alipayhk.port.Signer;
import io.orderlane.alipayhk.port.Transport;
import io.orderlane.alipayhk.port.TransportResult;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.port.NotificationGateway;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;

/** One account's way to AlipayHK: write, sign, exchange, verify, read. */
public final class AlipayHkGateway implements NotificationGateway {

    private final RequestMaker requests;
    private final Executor signing;
    private final Transport transport;
    private final AnswerReader answers;

    /**
     * A gateway made of these parts.
     *
     * @param signing where bodies are written and signed, a millisecond of CPU each: bounded, and never an event loop;
     *     when it rejects, nothing is sent
     * @param clock stamps {@code Request-Time}, anew for each attempt
     */
    public AlipayHkGateway(
            AlipayHkSettings settings,
            Signer signer,
            SignatureVerifier verifier,
            Transport transport,
            Executor signing,
            Clock clock,
            AnswerListener listener) {
        this.requests = new RequestMaker(settings, signer, clock);
        this.signing = signing;
        this.transport = transport;
        this.answers = new AnswerReader(new ResponseCheck(verifier), settings.answers(), clock, listener);
    }

    /** The transport asks {@code mayStillSend} again, since signing and connecting may have to wait. */
    @Override
    public CompletionStage<DeliveryReport> deliver(Delivery delivery, BooleanSupplier mayStillSend) {
        CompletableFuture<SignedRequest> request;
        try {
            request = CompletableFuture.supplyAsync(() -> requests.make(delivery), signing);
        } catch (RejectedExecutionException full) {
            return CompletableFuture.completedStage(DeliveryReport.notSent("too many requests wait to be signed"));
        }
        return request.thenCompose(signed -> exchange(signed, delivery, mayStillSend));
    }

    /** The answer is verified and read where it arrives: some 50 microseconds, not worth another thread. */
    private CompletionStage<DeliveryReport> exchange(
            SignedRequest request, Delivery delivery, BooleanSupplier mayStillSend) {
        CompletionStage<TransportResult> result = transport.exchange(request, mayStillSend);
        return result.thenApply(came -> came.fold(
                answered -> answers.read(delivery, request, answered.response()),
                AlipayHkGateway::notSent,
                AlipayHkGateway::maybeSent));
    }

    private static DeliveryReport notSent(TransportResult.NotSent result) {
        String why = result.why() + ": " + result.detail();
        return result.why().routeAtFault()
                ? new DeliveryReport(new DeliveryOutcome.RouteAtFault(why), Trace.NONE)
                : DeliveryReport.notSent(why);
    }

    private static DeliveryReport maybeSent(TransportResult.MaybeSent result) {
        String why = result.why() + ": " + result.detail();
        return new DeliveryReport(new DeliveryOutcome.Unconfirmed(why), Trace.NONE);
    }
}
