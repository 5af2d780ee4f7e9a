package io.orderlane.testkit.host.example;

// testing-a-host.md, from here
import static io.orderlane.core.field.DisplayLocale.EN_US;
import static io.orderlane.testkit.host.PhoneAssertions.assertThat;
import static io.orderlane.testkit.host.PhoneAssertions.phone;

import io.orderlane.core.Orderlane;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.payment.PaymentFields;
import io.orderlane.payment.PaymentOrder;
import io.orderlane.payment.PaymentStatus;
import io.orderlane.testkit.host.AlipayHkSandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BillTest {

    @RegisterExtension
    static final AlipayHkSandbox alipayhk = AlipayHkSandbox.start();

    private final Orderlane orderlane = Orderlane.builder()
            .store(new MemoryStore())
            .gateway(alipayhk.gateway())
            .clock(alipayhk.clock())
            .build();

    @BeforeEach
    void start() {
        orderlane.start();
    }

    @AfterEach
    void close() {
        orderlane.close();
    }

    @Test
    void anOverdueBillIsOnThePhone() {
        orderlane.submit(PaymentOrder.SCENARIO
                .update(PaymentStatus.OVERDUED, "B-1", alipayhk.clock().instant())
                .to("2160220000000001")
                .enUs(PaymentFields.BILL_NAME, "GAS BILL")
                .zhHk(PaymentFields.BILL_NAME, "煤氣費"));

        alipayhk.awaitIdle();

        assertThat(phone("2160220000000001")).shows("GAS BILL").in(EN_US);
    }
}
// testing-a-host.md, to here
