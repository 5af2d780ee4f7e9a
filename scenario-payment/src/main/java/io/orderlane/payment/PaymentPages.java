package io.orderlane.payment;

import io.orderlane.core.provenance.DocPage;

/** The pages that describe payment orders. */
final class PaymentPages {

    /** The page this scenario follows. */
    static final DocPage PAYMENT_PAGE = new DocPage("Payment Order");
    /** A newer page of the same product; where the two differ, the first one counts. */
    static final DocPage NEWER_PAGE = new DocPage("Payment Order (performance notification, newer version)");

    private PaymentPages() {}
}
