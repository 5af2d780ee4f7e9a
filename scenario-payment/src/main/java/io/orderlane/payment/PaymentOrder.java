package io.orderlane.payment;

import static io.orderlane.core.layout.CardEffect.HIDES_CARD;
import static io.orderlane.core.scenario.BaseApi.CONTRACT_CARD;
import static io.orderlane.payment.PaymentFields.ACTION_URL;
import static io.orderlane.payment.PaymentFields.BILL_AMOUNT;
import static io.orderlane.payment.PaymentFields.BILL_AMOUNT_CURRENCY;
import static io.orderlane.payment.PaymentFields.BILL_DESC;
import static io.orderlane.payment.PaymentFields.BILL_DUE_TIME;
import static io.orderlane.payment.PaymentFields.BILL_ICON_URL;
import static io.orderlane.payment.PaymentFields.BILL_NAME;
import static io.orderlane.payment.PaymentFields.ORDER_URL;
import static io.orderlane.payment.PaymentPages.PAYMENT_PAGE;
import static io.orderlane.payment.PaymentStatus.CLOSED;
import static io.orderlane.payment.PaymentStatus.OVERDUED;
import static io.orderlane.payment.PaymentStatus.PAY_FAILED;
import static io.orderlane.payment.PaymentStatus.WAIT_PAY;

import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioProvider;

/** Bills to be paid, on the contract card (Payment Order; template PAYMENT_ORDER_DEFAULT on the base API's page). */
public final class PaymentOrder implements ScenarioProvider {

    /** The scenario {@code payment-order}. */
    public static final Scenario<PaymentStatus> SCENARIO = define();

    private static Scenario<PaymentStatus> define() {
        // spotless:off
        return Scenario.define("payment-order", CONTRACT_CARD, "PAYMENT_ORDER_DEFAULT")
            .statuses(PaymentStatus.class)                                              .stated(PAYMENT_PAGE, "Order Status")
            .status(WAIT_PAY,       "the user has to pay")
            .status(PAY_FAILED,     "the automatic debit failed")
            .status(OVERDUED,       "the bill is overdue")
            .endStatus(CLOSED,      "completed", HIDES_CARD)                            .inferred("the card disappears, and nothing is documented after it")

            .mayStartAtAnyStatus()                                                      .stated(PAYMENT_PAGE, "Order Status")
            .maySkipStatuses()                                                          .stated(PAYMENT_PAGE, "Order Status")
            .mayRepeatStatuses()                                                        .inferred("the base API's event time is there to sequence rapidly changing data")

            .localeFields(ACTION_URL,
                          BILL_AMOUNT, BILL_AMOUNT_CURRENCY, BILL_DESC, BILL_DUE_TIME,
                          BILL_ICON_URL, BILL_NAME,
                          ORDER_URL)            .requiredAt(WAIT_PAY)                   .stated(PAYMENT_PAGE, "Business Info")

            .quirk(PaymentQuirks.ORDER_URL_NAME)
            .quirk(PaymentQuirks.BILL_MONTH)
            .quirk(PaymentQuirks.REQUIRED_AT)
            .quirk(PaymentQuirks.SAMPLE_ICON)
            .quirk(PaymentQuirks.ICON_SIZE)
            .card(PaymentCard.LAYOUT)                                                   .ours("the page shows pictures only")
            .build();
        // spotless:on
    }

    @Override
    public Scenario<PaymentStatus> scenario() {
        return SCENARIO;
    }
}
