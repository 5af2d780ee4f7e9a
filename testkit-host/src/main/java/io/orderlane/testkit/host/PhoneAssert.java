package io.orderlane.testkit.host;

import io.orderlane.core.field.DisplayLocale;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a phone must show. Text is what a person reads on a card that is up: headline, title, lines, amount, button, how
 * full the bar is and how many minutes are left. It may be part of what stands there. A failure shows the whole phone in
 * both languages and marks what differs.
 */
public sealed class PhoneAssert permits ShownText {

    private final Phone phone;
    private final Duration patience;

    PhoneAssert(Phone phone, Duration patience) {
        this.phone = phone;
        this.patience = patience;
    }

    Phone phone() {
        return phone;
    }

    Duration patience() {
        return patience;
    }

    /** Lets what follows come true within this time; without it, it must be true now. */
    public PhoneAssert within(Duration time) {
        return new PhoneAssert(phone, time);
    }

    /** A card shows this text, in any language; {@link ShownText#in} says in which. */
    public ShownText shows(String text) {
        until(
                look -> look.shows(text, List.of(DisplayLocale.values())),
                look -> look.missing(text, List.of(DisplayLocale.values()), ""));
        return new ShownText(this, text);
    }

    /** No card shows this text, in any language. */
    public PhoneAssert doesNotShow(String text) {
        until(look -> look.where(text).isEmpty(), look -> look.unwanted(text));
        return this;
    }

    /** No card is up. */
    public PhoneAssert showsNothing() {
        until(look -> look.visible() == 0, PhoneText::notEmpty);
        return this;
    }

    /** So many cards are up. */
    public PhoneAssert showsCards(int count) {
        until(
                look -> look.visible() == count,
                look -> look.failure(
                        "shows " + look.visible() + " of the expected " + count + (count == 1 ? " card." : " cards."),
                        List.of()));
        return this;
    }

    void until(Predicate<PhoneText> condition, Function<PhoneText, String> message) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            PhoneText look = PhoneText.of(phone, phone.cards());
            if (condition.test(look)) {
                return;
            }
            if (System.nanoTime() - end >= 0) {
                throw new AssertionError(message.apply(look));
            }
            IdleWait.pause();
        }
    }
}
