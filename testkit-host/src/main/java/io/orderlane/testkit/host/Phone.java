package io.orderlane.testkit.host;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The phone of a user of AlipayHK, as the sandbox's clock has it: the cards of the contract card and of the order
 * service, of every merchant. It is looked at anew each time. What a card says comes from the last request that took
 * effect, laid out by its scenario; the look is ours. Its text form shows all of it, so it is for tests and no log.
 */
public final class Phone {

    private final PhoneReader reader;
    private final String recipient;
    private final @Nullable String orderNo;

    Phone(PhoneReader reader, String recipient, @Nullable String orderNo) {
        this.reader = reader;
        this.recipient = recipient;
        this.orderNo = orderNo;
    }

    /** The same phone, looked at for one order, by the merchant's number. */
    public Phone order(String number) {
        return new Phone(reader, recipient, number);
    }

    /** The cards in the order of their orders' first events, also those that are gone. */
    public List<ShownCard> cards() {
        return reader.cards(recipient, orderNo);
    }

    String name() {
        return "The phone of " + recipient + (orderNo == null ? "" : ", order " + orderNo);
    }

    /** What explains a phone that does not show what it should. */
    List<String> hints() {
        return reader.hints(recipient, orderNo);
    }

    @Override
    public String toString() {
        return PhoneText.of(this, cards()).text();
    }
}
