package io.orderlane.testkit.host;

import static io.orderlane.core.field.DisplayLocale.EN_US;
import static io.orderlane.core.field.DisplayLocale.ZH_HK;
import static io.orderlane.testkit.host.PhoneAssertions.assertThat;
import static io.orderlane.testkit.host.PhoneAssertions.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderlane.payment.PaymentFields;
import io.orderlane.payment.PaymentStatus;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a person on the team reads when a phone does not show what it should. */
class PhoneMessageTest {

    @RegisterExtension
    static final AlipayHkSandbox ALIPAYHK =
            AlipayHkSandbox.builder().at("2026-12-01T02:00:00Z").start();

    private Host host;

    @BeforeEach
    void start() {
        host = Host.started(ALIPAYHK);
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void theWholePhoneIsShownInBothLanguagesAndWhatDiffersIsMarked() {
        host.overdue("B-1");
        ALIPAYHK.awaitIdle();

        assertThatThrownBy(() -> assertThat(phone(Host.MAY)).shows("GAS BILLS").in(EN_US))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        The phone of 2160220000000001 does not show "GAS BILLS".
                          expected  GAS BILLS
                          nearest   GAS BILL
                                            ^

                        The phone of 2160220000000001:
                        payment-order/B-1  OVERDUED  at 2026-12-01 10:00:00 HKT
                        ┌ zh_HK · 模擬 simulated ──────────────────┐
                        │ 已逾期                                   │
                        │ 煤氣費                                   │
                        └──────────────────────────────────────────┘
                        ┌ en_US · simulated ───────────────────────┐
                        │ Overdue                                  │
                        │ GAS BILL                                 │  ◄ nearest
                        └──────────────────────────────────────────┘
                        on the phone until 2026-12-02 10:00:00 HKT""");
    }

    @Test
    void aTextThatIsThereInTheOtherLanguageIsPointedAt() {
        host.overdue("B-1");
        ALIPAYHK.awaitIdle();

        assertThat(phone(Host.MAY)).shows("煤氣費").in(ZH_HK).doesNotShow("B-1").showsCards(1);
        assertThatThrownBy(() -> assertThat(phone(Host.MAY)).shows("煤氣費").in(EN_US))
                .hasMessageContaining("does not show \"煤氣費\" in en_US; it does in zh_HK.")
                .hasMessageContaining("煤氣費                                   │  ◄ only here");
        assertThatThrownBy(() -> assertThat(phone(Host.MAY)).doesNotShow("GAS"))
                .hasMessageContaining("shows \"GAS\", and must not.")
                .hasMessageContaining("GAS BILL                                 │  ◄ here");
        assertThatThrownBy(() -> assertThat(phone(Host.MAY)).showsNothing())
                .hasMessageContaining("shows 1 card, and must show nothing.");
    }

    @Test
    void aPhoneWithoutACardSaysWhatAlipayHkDidNotTake() {
        ALIPAYHK.fault("result", fault -> fault.onOrder("B-1"));
        host.overdue("B-1");
        assertThat(phone(Host.MAY)).showsNothing();
        await().until(() -> ALIPAYHK.sandbox().journal().size() > 0);

        assertThatThrownBy(() -> assertThat(phone(Host.MAY)).shows("GAS BILL"))
                .hasMessageContaining("AlipayHK did not take an update of order B-1: UNKNOWN_EXCEPTION")
                .hasMessageContaining("(by the faults result)")
                .hasMessageContaining("No order has reached AlipayHK");
    }

    @Test
    void whatTakesItsTimeIsWaitedFor() {
        ALIPAYHK.fault("delay", fault -> fault.atMost(1));
        host.overdue("B-1");

        assertThat(phone(Host.MAY))
                .within(Duration.ofSeconds(10))
                .shows("GAS BILL")
                .in(EN_US);
    }

    @Test
    void aCardThatIsOverIsNotShownAnyMoreAndSaysSinceWhen() {
        host.overdue("B-1");
        ALIPAYHK.awaitIdle();
        ALIPAYHK.clock().advance(Duration.ofHours(25));

        assertThat(phone(Host.MAY)).showsNothing();
        assertThat(phone(Host.MAY).toString()).contains("no card on the phone: hidden since 2026-12-02 10:00:00 HKT");

        host.submit(host.bill(PaymentStatus.PAY_FAILED, "B-1").to(Host.MAY).enUs(PaymentFields.BILL_NAME, "GAS BILL"));
        ALIPAYHK.awaitIdle();

        assertThat(phone(Host.MAY).order("B-1"))
                .shows("Automatic payment failed")
                .in(EN_US);
        assertThat(phone(Host.MAY).order("B-2")).showsNothing();
        assertThat(phone(Host.MAY).toString()).contains("a user of zh_HK sees no card");
    }
}
