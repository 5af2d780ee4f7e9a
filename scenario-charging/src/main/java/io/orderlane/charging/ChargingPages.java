package io.orderlane.charging;

import io.orderlane.core.provenance.DocPage;

/** The pages that describe charging. */
final class ChargingPages {

    /** The page this scenario follows. */
    static final DocPage EV_PAGE = new DocPage("EV Charging");
    /** A newer page of the same product; where the two differ, the first one counts. */
    static final DocPage NEWER_PAGE = new DocPage("EV Charging (order service, newer version)");

    private ChargingPages() {}
}
