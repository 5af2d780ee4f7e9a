package io.orderlane.core.deliver.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Orderlane;
import io.orderlane.core.Parcel;
import io.orderlane.core.Parcel.Status;
import io.orderlane.core.Updates;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.notification.AnswerText;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.Stores;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an answer says is kept and heard without what the update carried, whichever gateway read it. */
@Timeout(30)
class KeptAnswerTest {

    private static final OrderKey P1 = new OrderKey("default", "parcel", "P-1");

    private final Stores stores = new MemoryStore(Clock.systemUTC()).stores();
    private final BlockingQueue<DeliveryReport> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> mismatches = new LinkedBlockingQueue<>();

    private final DeliveryListener listener = new DeliveryListener() {
        @Override
        public void attempted(Delivery delivery, DeliveryReport report) {
            heard.add(report);
        }

        @Override
        public void mismatch(Delivery delivery, String held) {
            mismatches.add(held);
        }
    };

    private Orderlane answering(DeliveryOutcome outcome, AnswerText text) {
        return answering(new DeliveryReport(outcome, Trace.NONE.with(text)));
    }

    private Orderlane answering(DeliveryReport report) {
        return Orderlane.builder()
                .acceptBeforeStart()
                .scenarios(ScenarioRegistry.of(Parcel.SCENARIO))
                .stores(stores)
                .gateway((delivery, mayStillSend) -> CompletableFuture.completedFuture(report))
                .listener(listener)
                .build();
    }

    private DeliveryReport reportOf(DeliveryOutcome outcome, AnswerText text) throws Exception {
        return reportOf(new DeliveryReport(outcome, Trace.NONE.with(text)));
    }

    private DeliveryReport reportOf(DeliveryReport answered) throws Exception {
        try (Orderlane orderlane = answering(answered)) {
            orderlane.start();
            orderlane.submit(Updates.at(Status.PACKED, "P-1", Instant.now().minusSeconds(1)));
            return heard.poll(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void anAttemptKeepsWhatTheAnswerSaysWithoutWhatTheUpdateCarried() throws Exception {
        DeliveryReport report = reportOf(
                new DeliveryOutcome.Refused("PARAM_ILLEGAL"),
                new AnswerText("shop Florist of 2160220000000001\u001b[2J is wrong", "A-2160220000000001", "PACKED"));

        AnswerText kept = new AnswerText("shop *** of ***␣[2J is wrong", "A-***", "PACKED");
        assertThat(report.trace().text()).isEqualTo(kept);
        List<NotificationView> notifications = stores.reader().notifications(P1);
        assertThat(notifications.get(0).attempts())
                .extracting(attempt -> attempt.trace().text())
                .containsExactly(kept);
    }

    @Test
    void aCodeOnNoListIsKeptAndHeardWithoutWhatTheUpdateCarried() throws Exception {
        String code = "BAD_2160220000000001";
        DeliveryReport report = reportOf(traced(new DeliveryOutcome.Refused(code), "F 2160220000000001", code));

        assertThat(report.outcome()).isEqualTo(new DeliveryOutcome.Refused("BAD_***"));
        assertThat(report.trace().resultCode()).isEqualTo("BAD_***");
        assertThat(report.trace().resultStatus()).isEqualTo("F ***");
        NotificationView parked = stores.reader().notifications(P1).get(0);
        assertThat(parked.reason()).isEqualTo("BAD_***");
        assertThat(parked.attempts())
                .hasSize(1)
                .noneMatch(attempt -> attempt.toString().contains("2160220000000001"));
    }

    @Test
    void aReasonThatRepeatsSuchACodeIsKeptWithoutIt() throws Exception {
        String code = "BAD_2160220000000001";
        DeliveryOutcome unsigned = new DeliveryOutcome.Unconfirmed("unsigned: status F, code " + code, code);

        assertThat(reportOf(unsigned, AnswerText.NONE).outcome())
                .isEqualTo(new DeliveryOutcome.Unconfirmed("unsigned: status F, code BAD_***", "BAD_***"));
    }

    private static DeliveryReport traced(DeliveryOutcome outcome, String status, String code) {
        return new DeliveryReport(outcome, new Trace(200, status, code, "VERIFIED", "1", null, Duration.ZERO));
    }

    @Test
    void aMismatchIsToldWithoutWhatTheUpdateCarried() throws Exception {
        String held = "HELD for 2160220000000001\n";
        reportOf(new DeliveryOutcome.Confirmed(held), new AnswerText(null, null, held));

        assertThat(mismatches.poll(20, TimeUnit.SECONDS)).isEqualTo("HELD for ***␣");
    }
}
