package io.orderlane.testkit.host;

import io.orderlane.core.Orderlane;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.scenario.UpdateDraft;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.payment.PaymentFields;
import io.orderlane.payment.PaymentOrder;
import io.orderlane.payment.PaymentStatus;
import org.assertj.core.api.Assertions;

/** A host under test: it reports bills. */
final class Host implements AutoCloseable {

    static final String MAY = "2160220000000001";
    static final String SAM = "2160220000000002";

    private final AlipayHkSandbox alipayhk;
    private final Orderlane orderlane;

    private Host(AlipayHkSandbox alipayhk, MemoryStore store) {
        this.alipayhk = alipayhk;
        this.orderlane = Orderlane.builder()
                .store(store)
                .gateway(alipayhk.gateway())
                .clock(alipayhk.clock())
                .build();
    }

    /** One whose retries come by the machine's time. */
    static Host started(AlipayHkSandbox alipayhk) {
        return started(alipayhk, new MemoryStore());
    }

    static Host started(AlipayHkSandbox alipayhk, MemoryStore store) {
        Host host = new Host(alipayhk, store);
        host.orderlane.start();
        return host;
    }

    static Host notStarted(AlipayHkSandbox alipayhk) {
        return new Host(alipayhk, new MemoryStore());
    }

    Orderlane orderlane() {
        return orderlane;
    }

    UpdateDraft<PaymentStatus> bill(PaymentStatus status, String orderNo) {
        return PaymentOrder.SCENARIO.update(status, orderNo, alipayhk.clock().instant());
    }

    /** A bill for May that is overdue, in both languages. */
    void overdue(String orderNo) {
        submit(bill(PaymentStatus.OVERDUED, orderNo)
                .to(MAY)
                .enUs(PaymentFields.BILL_NAME, "GAS BILL")
                .zhHk(PaymentFields.BILL_NAME, "煤氣費"));
    }

    void submit(UpdateDraft<?> update) {
        Assertions.assertThat(orderlane.submit(update)).isInstanceOf(SubmissionResult.Accepted.class);
    }

    @Override
    public void close() {
        orderlane.close();
    }
}
