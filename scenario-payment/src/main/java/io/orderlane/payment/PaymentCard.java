package io.orderlane.payment;

import static io.orderlane.payment.PaymentFields.ACTION_URL;
import static io.orderlane.payment.PaymentFields.BILL_AMOUNT;
import static io.orderlane.payment.PaymentFields.BILL_AMOUNT_CURRENCY;
import static io.orderlane.payment.PaymentFields.BILL_DESC;
import static io.orderlane.payment.PaymentFields.BILL_DUE_TIME;
import static io.orderlane.payment.PaymentFields.BILL_NAME;
import static io.orderlane.payment.PaymentStatus.CLOSED;
import static io.orderlane.payment.PaymentStatus.OVERDUED;
import static io.orderlane.payment.PaymentStatus.PAY_FAILED;
import static io.orderlane.payment.PaymentStatus.WAIT_PAY;

import io.orderlane.core.layout.CardLayout;

/** What our simulated card of a payment order says. */
final class PaymentCard {

    // spotless:off
    static final CardLayout<PaymentStatus> LAYOUT = CardLayout.named(PaymentStatus.class, "賬單", "Bill")
            .says(WAIT_PAY,   "待付款",         "Payment due")
            .says(PAY_FAILED, "自動轉賬未能完成", "Automatic payment failed")
            .says(OVERDUED,   "已逾期",         "Overdue")
            .says(CLOSED,     "已完成",         "Completed")
            .title(BILL_NAME)
            .line(BILL_DESC)
            .line(BILL_DUE_TIME, "到期日", "Due")
            .amount(BILL_AMOUNT, BILL_AMOUNT_CURRENCY)
            .button(ACTION_URL, "立即付款", "Pay now");
    // spotless:on

    private PaymentCard() {}
}
