package io.orderlane.ride;

import io.orderlane.core.provenance.DocPage;

/** The pages that describe ride hailing. */
final class RidePages {

    /** The page both scenarios follow; its sample has the order service's shape. */
    static final DocPage RIDE_PAGE = new DocPage("Ride Hailing");
    /** The contract card's own page. */
    static final DocPage CARD_PAGE = new DocPage("Ride Hailing (performance notification)");
    /** A later page of the order service. */
    static final DocPage NEWER_PAGE = new DocPage("Ride Hailing (order service, newer version)");

    private RidePages() {}
}
