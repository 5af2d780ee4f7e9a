package io.orderlane.core.scenario;

import io.orderlane.core.field.TopField;
import io.orderlane.core.provenance.DocPage;
import java.util.List;

/** The two APIs of AlipayHK that carry order notifications. */
public enum BaseApi {
    /** Base API A, {@code contractCardSync}: names the scenario by a template code. */
    CONTRACT_CARD("contract-card", "Base API (performance notification)", 0, 0),
    /** Base API B, {@code order/sync}: names the scenario by a business type. */
    ORDER_SERVICE("order-service", "Base API (order service)", 32, 64);

    private final String label;
    private final String page;
    private final int longestOrderNo;
    private final int longestRecipient;

    BaseApi(String label, String page, int longestOrderNo, int longestRecipient) {
        this.label = label;
        this.page = page;
        this.longestOrderNo = longestOrderNo;
        this.longestRecipient = longestRecipient;
    }

    /** The name in configuration, routes and messages, such as {@code contract-card}. */
    public String label() {
        return label;
    }

    /** The page that describes it. */
    public DocPage page() {
        return new DocPage(page);
    }

    /** The longest merchant order number in characters; 0 when the page states no limit. */
    public int longestOrderNo() {
        return longestOrderNo;
    }

    /** The longest user or open id in characters; 0 when the page states no limit. */
    public int longestRecipient() {
        return longestRecipient;
    }

    /** Optional members of an update that this API carries in its envelope. */
    public List<TopField<AnyStatus, ?>> envelopeFields() {
        return this == CONTRACT_CARD ? EnvelopeFields.CONTRACT_CARD : EnvelopeFields.ORDER_SERVICE;
    }

    /** What is known of a card's end, whatever its status. */
    public List<CardRule> cardRules() {
        return this == CONTRACT_CARD ? CardRules.CONTRACT_CARD : CardRules.ORDER_SERVICE;
    }

    /** The other of the two. */
    public BaseApi other() {
        return this == CONTRACT_CARD ? ORDER_SERVICE : CONTRACT_CARD;
    }

    @Override
    public String toString() {
        return label;
    }
}
