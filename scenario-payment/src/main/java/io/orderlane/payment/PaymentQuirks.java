package io.orderlane.payment;

import static io.orderlane.payment.PaymentFields.BILL_ICON_URL;
import static io.orderlane.payment.PaymentFields.BILL_MONTH_TIME;
import static io.orderlane.payment.PaymentFields.ORDER_URL;

import io.orderlane.core.provenance.Stated;
import io.orderlane.core.scenario.Quirk;
import io.orderlane.core.scenario.QuirkReading;
import io.orderlane.core.scenario.WireChange;
import java.util.List;
import java.util.Set;

/** Where the pages on payment orders contradict each other or themselves. */
final class PaymentQuirks {

    static final Quirk ORDER_URL_NAME = Quirk.of(
            "order-url-name",
            "The table of fields spells it order_url, every sample order_Url; which one AlipayHK reads is unknown. Both are"
                    + " accepted in an update.",
            QuirkReading.of("order_url", "sent as in the table"),
            QuirkReading.of("order_Url", "sent as in the samples", new WireChange.SentAs(ORDER_URL, "order_Url")));

    static final Quirk BILL_MONTH = Quirk.of(
            "bill-month-time",
            "The base API's sample carries bill_moth_time, a month in text, which no table of fields knows.",
            QuirkReading.of("refused", "an update with it is refused as having an unknown member"),
            QuirkReading.of("sent", "accepted and sent as given", new WireChange.AlsoAccepts(BILL_MONTH_TIME)));

    static final Quirk REQUIRED_AT = Quirk.of(
            "required-at",
            "One page requires all fields while payment is due and none later; a newer page of the same product requires"
                    + " them at every status but CLOSED.",
            QuirkReading.of("wait-pay", "required at WAIT_PAY only"),
            new QuirkReading("all-but-closed", "required at PAY_FAILED and OVERDUED as well", moreRequirements()));

    static final Quirk SAMPLE_ICON = Quirk.of(
            "sample-without-icon",
            "The base API's sample is at WAIT_PAY and lacks bill_icon_url, which the table requires there.",
            QuirkReading.of("required", "the table counts, so the sample as printed is refused"),
            QuirkReading.of(
                    "optional",
                    "the sample counts, so no status requires bill_icon_url",
                    new WireChange.DoesNotRequire(BILL_ICON_URL)));

    static final Quirk ICON_SIZE = Quirk.of(
            "icon-size",
            "A newer page recommends an icon of 72 by 72 pixels and under 100 KB; that is about the picture, not its URL.",
            QuirkReading.of("not-checked", "the picture is not fetched, so its size is not checked"));

    private PaymentQuirks() {}

    private static List<WireChange> moreRequirements() {
        Set<PaymentStatus> others = Set.of(PaymentStatus.PAY_FAILED, PaymentStatus.OVERDUED);
        Stated newer = new Stated(PaymentPages.NEWER_PAGE, "Business Info");
        return PaymentFields.ALL.stream()
                .<WireChange>map(field -> WireChange.AlsoRequires.at(others, field, newer))
                .toList();
    }
}
