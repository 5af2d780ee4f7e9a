package io.orderlane.testkit.host;

import static io.orderlane.testkit.host.PhoneAssertions.assertThat;
import static io.orderlane.testkit.host.PhoneAssertions.phone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A phone is looked at while updates arrive. */
class BusyPhoneTest {

    private static final int BILLS = 20;

    @RegisterExtension
    final AlipayHkSandbox alipayhk = AlipayHkSandbox.start();

    @Test
    @Timeout(30)
    void aLookWhileOrdersArriveShowsThoseThatHaveArrived() {
        try (Host host = Host.started(alipayhk)) {
            for (int bill = 1; bill <= BILLS; bill++) {
                host.overdue("B-" + bill);
                Phone phone = phone(Host.MAY).order("B-" + bill);
                while (phone.cards().isEmpty()) {
                    Thread.onSpinWait();
                }
            }
            assertThat(phone(Host.MAY)).showsCards(BILLS);
        }
    }
}
