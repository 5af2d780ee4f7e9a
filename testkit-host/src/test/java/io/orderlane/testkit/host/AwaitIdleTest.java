package io.orderlane.testkit.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderlane.core.Orderlane;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.payment.PaymentOrder;
import io.orderlane.payment.PaymentStatus;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AwaitIdleTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @RegisterExtension
    final AlipayHkSandbox alipayhk =
            AlipayHkSandbox.builder().at("2026-12-01T02:00:00Z").start();

    @Test
    void afterTheTimeItSaysWhatWaitsAndWhyAndHowToGoOn() {
        alipayhk.fault("http", fault -> fault.onOrder("B-1").atMost(1));
        try (Host host = Host.started(
                alipayhk, new MemoryStore(alipayhk.clock(), alipayhk.clock().ticker()))) {
            host.overdue("B-1");
            host.overdue("B-2");
            await().until(() -> host.orderlane().reader().pending() == 1
                    && alipayhk.faults().all().get(0).applied() == 1);

            assertThatThrownBy(() -> alipayhk.awaitIdle(SHORT))
                    .isInstanceOf(AssertionError.class)
                    .message()
                    .matches("(?s)Not idle after 300 ms:\n"
                            + "- payment-order/B-1 at OVERDUED: 1 update waits, NOT_DUE_YET: its next try has its time,"
                            + " after 1 that failed, at 2026-12-01T02:00:0[01]\\.[0-9]+Z\\."
                            + " The last attempt: UNCONFIRMED, .*503.*\\.\n"
                            + "The clock stands at 2026-12-01T02:00:00Z and moves only when the test moves it\\. Where the"
                            + " host's store reads it, alipayhk\\.clock\\(\\)\\.advance\\(Duration\\.ofSeconds\\([12]\\)\\)"
                            + " lets that time come\\.\n"
                            + "Fault \"http\" is set and met 1 of 1 request\\.");

            alipayhk.clock().advance(Duration.ofSeconds(2));
            alipayhk.awaitIdle();
        }
    }

    @Test
    void aPipelineThatWasNotStartedIsNamed() {
        try (Orderlane orderlane = Orderlane.builder()
                .store(new MemoryStore())
                .gateway(alipayhk.gateway())
                .acceptBeforeStart()
                .build()) {
            orderlane.submit(PaymentOrder.SCENARIO
                    .update(PaymentStatus.OVERDUED, "B-1", alipayhk.clock().instant())
                    .to(Host.MAY));

            assertThatThrownBy(() -> alipayhk.awaitIdle(SHORT))
                    .hasMessageContaining("An Orderlane is not started, so it delivers nothing: call start().");
        }
    }

    @Test
    void withoutAPipelineItSaysHowItGetsToKnowOne() {
        try (Host host = Host.started(alipayhk)) {
            host.overdue("B-1");
            alipayhk.awaitIdle();
        }
        assertThatIllegalStateException()
                .isThrownBy(alipayhk::awaitIdle)
                .withMessageContaining("gateway(alipayhk.gateway())")
                .withMessageContaining("alipayhk.watch(orderlane)");
    }

    @Test
    void whatElseATestNamesIsWaitedForToo() {
        AtomicLong rows = new AtomicLong(2);
        alipayhk.watch("the outbox", rows::get);

        assertThatThrownBy(() -> alipayhk.awaitIdle(SHORT)).hasMessageContaining("- the outbox: 2 wait.");
        rows.set(0);
        alipayhk.awaitIdle();
        assertThat(alipayhk.sandbox().orders()).isEmpty();
    }
}
