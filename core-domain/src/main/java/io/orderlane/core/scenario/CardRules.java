package io.orderlane.core.scenario;

import io.orderlane.core.provenance.DocPage;
import io.orderlane.core.provenance.Inferred;
import io.orderlane.core.provenance.Ours;
import io.orderlane.core.provenance.Stated;
import java.util.List;

/** What the pages of the base APIs say about the end of a card, and what we conclude where they do not. */
final class CardRules {

    private static final Stated END_DATE =
            new Stated(new DocPage("Base API (performance notification)"), "Body, endDate");

    static final List<CardRule> CONTRACT_CARD = List.of(
            new CardRule("it ends 24 hours after it was made", END_DATE),
            new CardRule("`endDate` names another end", END_DATE),
            new CardRule(
                    "an `endDate` that has passed ends a card that is up",
                    new Inferred(
                            "an expiry date that is past leaves nothing to show; the page does not say what it does")),
            new CardRule(
                    "an update whose `endDate` has passed is not sent where no card is up",
                    new Ours("its card would be over on arrival and replaces none")),
            new CardRule(
                    "of several ends the earliest counts",
                    new Inferred("neither a status that hides the card nor `endDate` is said to prolong it")));

    static final List<CardRule> ORDER_SERVICE = List.of(
            new CardRule("it ends by its status alone", new Inferred("the page names no life and no `endDate`")));

    private CardRules() {}
}
