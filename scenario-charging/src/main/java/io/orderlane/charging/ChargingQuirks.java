package io.orderlane.charging;

import static io.orderlane.charging.ChargingFields.MERCHANT_BILL_DETAIL;

import io.orderlane.core.scenario.Quirk;
import io.orderlane.core.scenario.QuirkReading;
import io.orderlane.core.scenario.WireChange;

/** Where the pages on charging contradict each other or themselves. */
final class ChargingQuirks {

    static final Quirk BILL_DETAIL_SCHEME = Quirk.of(
            "bill-detail-scheme",
            "merchant_bill_detail is described as starting with allpayhk:// and sampled with alipayhk://, the scheme of every"
                    + " other link.",
            QuirkReading.of(
                    "alipayhk",
                    "any scheme is accepted, with a warning unless it is alipayhk",
                    new WireChange.ExpectsScheme(MERCHANT_BILL_DETAIL, "alipayhk")),
            QuirkReading.of(
                    "allpayhk",
                    "any scheme is accepted, with a warning unless it is allpayhk",
                    new WireChange.ExpectsScheme(MERCHANT_BILL_DETAIL, "allpayhk")),
            QuirkReading.of("any", "any scheme is accepted without a warning"));

    static final Quirk FAULT_OR_PAUSED = Quirk.of(
            "fault-or-paused",
            "A paused charge is FAULT on one page and PAUSED on a newer one; whether AlipayHK knows both is unknown.",
            QuirkReading.of("both", "each goes out as given"),
            QuirkReading.of(
                    "fault", "PAUSED is accepted with a warning", new WireChange.DoubtsStatus(ChargingStatus.PAUSED)),
            QuirkReading.of(
                    "paused", "FAULT is accepted with a warning", new WireChange.DoubtsStatus(ChargingStatus.FAULT)));

    static final Quirk COMPLETED_ENDS = Quirk.of(
            "completed-ends",
            "One page calls COMPLETED an end status, a newer one does not; both hide the card at FINISHED only.",
            QuirkReading.of("end", "after it only COMPLETED, PARKING_DUE and FINISHED are accepted"),
            QuirkReading.of(
                    "no-end", "any status is accepted after it", new WireChange.DoesNotEnd(ChargingStatus.COMPLETED)));

    static final Quirk NEWER_STATUSES = Quirk.of(
            "newer-statuses",
            "SERVING_WO_ENDTIME, SERVING_LITE and PARKING_DUE are on a newer page only.",
            QuirkReading.of("known", "statuses like the others"),
            QuirkReading.of(
                    "doubted",
                    "accepted with a warning",
                    new WireChange.DoubtsStatus(ChargingStatus.SERVING_WO_ENDTIME),
                    new WireChange.DoubtsStatus(ChargingStatus.SERVING_LITE),
                    new WireChange.DoubtsStatus(ChargingStatus.PARKING_DUE)));

    static final Quirk LOGO_SIZE = Quirk.of(
            "logo-size",
            "platform_logo is limited to 256 characters and to under 100 KB.",
            QuirkReading.of(
                    "url-and-picture",
                    "the characters are the URL's and are checked; the size is the picture's and is not"));

    static final Quirk PROGRESS = Quirk.of(
            "progress-bar",
            "The page shows its progress bar as a picture, gives progess_curr in percent and progess_max without a unit.",
            QuirkReading.of("share", "our card takes both for percent and shows one over the other"));

    static final Quirk SAMPLE = Quirk.of(
            "sample-of-another",
            "The sample request and the opening words are those of admission tickets, and the hidden path is a third one.",
            QuirkReading.of("ignored", "the table of fields counts; it travels over the order service"));

    private ChargingQuirks() {}
}
