package io.orderlane.testkit.host.example;

import static io.orderlane.core.field.DisplayLocale.EN_US;
import static io.orderlane.core.field.DisplayLocale.ZH_HK;
import static io.orderlane.testkit.host.PhoneAssertions.assertThat;
import static io.orderlane.testkit.host.PhoneAssertions.phone;

import io.orderlane.alipayhk.AlipayHk;
import io.orderlane.core.Orderlane;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.scenario.UpdateDraft;
import io.orderlane.payment.PaymentFields;
import io.orderlane.payment.PaymentOrder;
import io.orderlane.payment.PaymentStatus;
import io.orderlane.sandbox.fault.Fault;
import io.orderlane.sandbox.fault.Misbehaviour;
import io.orderlane.testkit.host.AlipayHkSandbox;
import io.orderlane.testkit.host.MerchantAccount;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What docs/testing-a-host.md shows besides its first test. */
class TestingAHostPageTest {

    private static final String USER = "2160220000000001";

    private static UpdateDraft<PaymentStatus> gasBill(AlipayHkSandbox alipayhk) {
        return PaymentOrder.SCENARIO
                .update(PaymentStatus.OVERDUED, "B-1", alipayhk.clock().instant())
                .to(USER)
                .inBoth(PaymentFields.BILL_NAME, "GAS BILL");
    }

    @Test
    void phonesAndTheClock() {
        try (AlipayHkSandbox alipayhk = AlipayHkSandbox.start();
                Orderlane orderlane = Orderlane.builder()
                        .store(new MemoryStore())
                        .gateway(alipayhk.gateway())
                        .clock(alipayhk.clock())
                        .build()) {
            orderlane.start();
            orderlane.submit(gasBill(alipayhk));
            alipayhk.awaitIdle();
            // testing-a-host.md, from here
            assertThat(phone("2160220000000001"))
                    .showsCards(1)
                    .shows("GAS BILL")
                    .in(EN_US, ZH_HK)
                    .doesNotShow("WATER");
            assertThat(phone("2160220000000001").order("B-1")).shows("Overdue");
            assertThat(phone("2160220000000002")).showsNothing();
            // testing-a-host.md, to here
            // testing-a-host.md, from here
            alipayhk.clock().advance(Duration.ofHours(24));
            assertThat(phone("2160220000000001")).showsNothing(); // a contract card lives for a day
            // testing-a-host.md, to here
        }
    }

    @Test
    void faults() {
        try (AlipayHkSandbox alipayhk = AlipayHkSandbox.start();
                Orderlane orderlane = Orderlane.builder()
                        .store(new MemoryStore())
                        .gateway(alipayhk.gateway())
                        .clock(alipayhk.clock())
                        .build()) {
            orderlane.start();
            // testing-a-host.md, from here
            alipayhk.fault("drop", fault -> fault.atMost(1)); // the first request gets no answer
            alipayhk.fault("delay");
            alipayhk.faults()
                    .add(Fault.of("busy", new Misbehaviour.HttpStatus(429, 2, false))
                            .onOrder("B-2"));
            // testing-a-host.md, to here
            orderlane.submit(gasBill(alipayhk));
            // testing-a-host.md, from here
            assertThat(phone("2160220000000001")).within(Duration.ofSeconds(5)).shows("GAS BILL");
            // testing-a-host.md, to here
            alipayhk.awaitIdle();
        }
    }

    @Test
    void merchantsAndFiles() {
        // testing-a-host.md, from here
        AlipayHkSandbox alipayhk = AlipayHkSandbox.builder()
                .account("gas")
                .account("water")
                .at("2026-12-01T02:00:00Z")
                .start();
        // testing-a-host.md, to here
        AtomicLong rows = new AtomicLong();
        // testing-a-host.md, from here
        MerchantAccount gas = alipayhk.account("gas");
        Orderlane orderlane = Orderlane.builder()
                .store(new MemoryStore())
                .gateway(() -> AlipayHk.builder()
                        .account(gas.settings())
                        .clock(alipayhk.clock())
                        .build())
                .clock(alipayhk.clock())
                .build();
        alipayhk.watch(orderlane);
        alipayhk.watch("the outbox", rows::get);
        // testing-a-host.md, to here
        try (alipayhk;
                orderlane) {
            orderlane.start();
            orderlane.submit(gasBill(alipayhk));
            alipayhk.awaitIdle();
            assertThat(alipayhk.phone(USER)).shows("GAS BILL");
        }
    }
}
