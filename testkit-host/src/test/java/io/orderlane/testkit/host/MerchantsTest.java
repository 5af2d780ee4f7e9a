package io.orderlane.testkit.host;

import static io.orderlane.core.field.DisplayLocale.EN_US;
import static io.orderlane.core.field.DisplayLocale.ZH_HK;
import static io.orderlane.testkit.host.PhoneAssertions.assertThat;
import static io.orderlane.testkit.host.PhoneAssertions.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.alipayhk.AlipayHk;
import io.orderlane.core.Orderlane;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.payment.PaymentFields;
import io.orderlane.payment.PaymentOrder;
import io.orderlane.payment.PaymentStatus;
import io.orderlane.ride.RideFields;
import io.orderlane.ride.RideHailing;
import io.orderlane.ride.RideStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several merchants, and hosts that make their own gateway from files. */
class MerchantsTest {

    @RegisterExtension
    final AlipayHkSandbox alipayhk =
            AlipayHkSandbox.builder().account("gas").account("water").start();

    @Test
    void theCardsOfSeveralMerchantsAndOfBothApisAreOnOnePhone() {
        try (Host host = Host.started(alipayhk)) {
            Instant now = alipayhk.clock().instant();
            host.submit(host.bill(PaymentStatus.OVERDUED, "B-1")
                    .account("gas")
                    .to(Host.MAY)
                    .enUs(PaymentFields.BILL_NAME, "GAS BILL"));
            host.submit(RideHailing.SCENARIO
                    .update(RideStatus.ORDER_TAKEN, "R-1", now)
                    .account("water")
                    .to(Host.MAY)
                    .with(RideFields.SERVICE_START_TIME, now)
                    .with(RideFields.DRIVER_BOARD_DURATION, 5L)
                    .with(RideFields.LICENSE_PLATE, "AB1234")
                    .inBoth(RideFields.AUTO_COLOR, "White"));
            alipayhk.awaitIdle();
            alipayhk.clock().advance(Duration.ofMinutes(3));

            assertThat(phone(Host.MAY))
                    .showsCards(2)
                    .shows("GAS BILL")
                    .in(EN_US)
                    .shows("AB1234")
                    .in(EN_US, ZH_HK)
                    .shows("60 %")
                    .in(EN_US)
                    .shows("2 分鐘")
                    .in(ZH_HK);
            assertThat(phone(Host.SAM)).showsNothing();
            assertThatThrownBy(() -> assertThat(phone(Host.SAM)).showsCards(1))
                    .hasMessageContaining("it has 2 of others");
            assertThatThrownBy(() -> assertThat(phone(Host.MAY).order("R-1")).showsNothing())
                    .hasMessageContaining("water/ride-hailing/R-1  ORDER_TAKEN");
        }
    }

    @Test
    void aHostThatIsConfiguredByFilesIsWatchedWhenItIsNamed() {
        MerchantAccount gas = alipayhk.account("gas");
        try (Orderlane orderlane = Orderlane.builder()
                .store(new MemoryStore())
                .gateway(() -> AlipayHk.gateway(
                        alipayhk.endpoint(), gas.clientId(), gas.privateKeyFile(), gas.publicKeyFile()))
                .build()) {
            orderlane.start();
            alipayhk.watch(orderlane);
            orderlane.submit(PaymentOrder.SCENARIO
                    .update(PaymentStatus.OVERDUED, "B-1", Instant.now())
                    .to(Host.MAY)
                    .enUs(PaymentFields.BILL_NAME, "GAS BILL"));
            alipayhk.awaitIdle();

            assertThat(alipayhk.phone(Host.MAY)).shows("GAS BILL").in(EN_US);
        }
    }

    @Test
    void aFileIsWrittenOnceSoThatAHostMayReadItAtAnyTime() throws IOException {
        Path file = alipayhk.account("gas").privateKeyFile();
        Files.writeString(file, "seen by a host");

        assertThat(alipayhk.account("gas").privateKeyFile()).isEqualTo(file).hasContent("seen by a host");
        alipayhk.close();
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void anAccountThatIsNotThereIsAnsweredWithThoseThatAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alipayhk.account("rides"))
                .withMessage("There is no account \"rides\"; there is gas, water."
                        + " Call AlipayHkSandbox.builder().account(\"rides\") before start().");
    }
}
