package io.orderlane.payment;

import static io.orderlane.core.field.FieldTypes.cents;
import static io.orderlane.core.field.FieldTypes.currency;
import static io.orderlane.core.field.FieldTypes.date;
import static io.orderlane.core.field.FieldTypes.link;
import static io.orderlane.core.field.FieldTypes.text;

import io.orderlane.core.field.FieldsOf;
import io.orderlane.core.field.LocaleField;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** The fields of a payment order, all in the object of each language (Payment Order, Business Info). */
public final class PaymentFields {

    private static final FieldsOf<PaymentStatus> BUSINESS_INFO =
            FieldsOf.stated(PaymentStatus.class, PaymentPages.PAYMENT_PAGE, "Business Info");
    private static final FieldsOf<PaymentStatus> SAMPLE_ONLY = FieldsOf.inferred(
            PaymentStatus.class, "it stands in a sample of the base API's page, and in no table of fields");

    /** Where the button leads. */
    public static final LocaleField<PaymentStatus, String> ACTION_URL = BUSINESS_INFO.locale("action_url", link());
    /** The amount in cents: 100 is one dollar. */
    public static final LocaleField<PaymentStatus, Long> BILL_AMOUNT = BUSINESS_INFO.locale("bill_amount", cents());
    /** The currency of {@link #BILL_AMOUNT}: HKD or CNY. */
    public static final LocaleField<PaymentStatus, Currency> BILL_AMOUNT_CURRENCY =
            BUSINESS_INFO.locale("bill_amount_currency", currency("HKD", "CNY"));
    /** What the bill is for. */
    public static final LocaleField<PaymentStatus, String> BILL_DESC = BUSINESS_INFO.locale("bill_desc", text());
    /** The day it is due. */
    public static final LocaleField<PaymentStatus, LocalDate> BILL_DUE_TIME =
            BUSINESS_INFO.locale("bill_due_time", date());
    /** The card's icon; 72 by 72 pixels and under 100 KB are recommended on a newer page. */
    public static final LocaleField<PaymentStatus, String> BILL_ICON_URL =
            BUSINESS_INFO.locale("bill_icon_url", link());
    /** The name of the bill. */
    public static final LocaleField<PaymentStatus, String> BILL_NAME = BUSINESS_INFO.locale("bill_name", text());
    /** Where a tap outside the button leads. The samples spell it {@code order_Url}, which is accepted too. */
    public static final LocaleField<PaymentStatus, String> ORDER_URL =
            BUSINESS_INFO.locale("order_url", link()).alias("order_Url");

    /** The month of the bill; accepted only where the quirk {@code bill-month-time} says so. Spelt as in the sample. */
    public static final LocaleField<PaymentStatus, String> BILL_MONTH_TIME =
            SAMPLE_ONLY.locale("bill_moth_time", text());

    /** The fields of the page's table, in its order. */
    static final List<LocaleField<PaymentStatus, ?>> ALL = List.of(
            ACTION_URL,
            BILL_AMOUNT,
            BILL_AMOUNT_CURRENCY,
            BILL_DESC,
            BILL_DUE_TIME,
            BILL_ICON_URL,
            BILL_NAME,
            ORDER_URL);

    private PaymentFields() {}
}
