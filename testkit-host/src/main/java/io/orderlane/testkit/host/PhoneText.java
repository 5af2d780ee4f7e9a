package io.orderlane.testkit.host;

import io.orderlane.core.card.Card;
import io.orderlane.core.card.CardFace;
import io.orderlane.core.card.text.CardText;
import io.orderlane.core.card.text.CardWords;
import io.orderlane.core.card.text.Columns;
import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A phone as text, at one look: what it shows, and messages about what it does not. */
final class PhoneText {

    private static final String MARK = "  ◄ ";

    /** A text that stands on a card, in the line of its box that it begins in. */
    record Place(ShownCard card, DisplayLocale language, String text) {}

    private final Phone phone;
    private final List<ShownCard> cards;

    private PhoneText(Phone phone, List<ShownCard> cards) {
        this.phone = phone;
        this.cards = cards;
    }

    static PhoneText of(Phone phone, List<ShownCard> cards) {
        return new PhoneText(phone, cards);
    }

    int visible() {
        return (int) cards.stream().filter(one -> one.card().isShown()).count();
    }

    boolean shows(String text, List<DisplayLocale> languages) {
        return where(text).stream().anyMatch(place -> languages.contains(place.language()));
    }

    /** Where the text stands. */
    List<Place> where(String text) {
        return places().filter(place -> place.text().contains(text)).toList();
    }

    private Stream<Place> places() {
        return cards.stream()
                .filter(one -> one.card().isShown())
                .flatMap(one -> one.card().faces().entrySet().stream()
                        .flatMap(face -> texts(face.getKey(), face.getValue())
                                .map(text -> new Place(one, face.getKey(), text))));
    }

    private static Stream<String> texts(DisplayLocale language, CardFace face) {
        List<String> texts = new ArrayList<>(List.of(face.headline(), face.title()));
        texts.addAll(face.lines());
        Stream.of(face.amount(), face.button()).flatMap(Stream::ofNullable).forEach(texts::add);
        Optional.ofNullable(face.progress()).map(CardWords::percent).ifPresent(texts::add);
        Optional.ofNullable(face.minutesLeft())
                .map(left -> CardWords.minutes(language, left))
                .ifPresent(texts::add);
        return texts.stream();
    }

    String missing(String text, List<DisplayLocale> languages, String inWhich) {
        List<Place> others = where(text);
        if (!others.isEmpty()) {
            return failure(
                    "does not show \"" + text + "\"" + inWhich + "; it does in "
                            + others.get(0).language().code() + ".",
                    marks(others, "only here"));
        }
        Optional<Place> nearest = places().filter(place -> languages.contains(place.language()))
                .min(Comparator.comparingInt(place -> Nearest.distance(place.text(), text)))
                .filter(place -> Nearest.distance(place.text(), text) <= text.length());
        String first = "does not show \"" + text + "\"" + inWhich + ".";
        return nearest.map(place -> failure(first + difference(text, place.text()), marks(List.of(place), "nearest")))
                .orElseGet(() -> failure(first, List.of()));
    }

    private static String difference(String expected, String found) {
        int same = 0;
        while (same < Math.min(expected.length(), found.length()) && expected.charAt(same) == found.charAt(same)) {
            same++;
        }
        return "\n  expected  " + expected + "\n  nearest   " + found + "\n            "
                + " ".repeat(Columns.of(expected.substring(0, same))) + "^";
    }

    String unwanted(String text) {
        return failure("shows \"" + text + "\", and must not.", marks(where(text), "here"));
    }

    String notEmpty() {
        return failure(
                "shows " + visible() + (visible() == 1 ? " card" : " cards") + ", and must show nothing.", List.of());
    }

    /** A mark behind the line of a box in which a place's text begins. */
    record Mark(Place place, String word) {}

    private static List<Mark> marks(List<Place> places, String word) {
        return places.stream().map(place -> new Mark(place, word)).toList();
    }

    /** {@code sentence}: without its subject, which is the phone. */
    String failure(String sentence, List<Mark> marks) {
        List<String> lines = new ArrayList<>();
        lines.add(phone.name() + " " + sentence);
        lines.addAll(phone.hints());
        lines.add("");
        lines.addAll(drawn(marks));
        return String.join("\n", lines);
    }

    /** The phone without a message. */
    String text() {
        return String.join("\n", drawn(List.of()));
    }

    private List<String> drawn(List<Mark> marks) {
        CardText drawing = CardText.plain();
        List<String> lines = new ArrayList<>();
        lines.add(phone.name() + ":");
        for (ShownCard one : cards) {
            Card card = one.card();
            lines.add(drawing.heading(one.order(), card));
            if (card.isShown()) {
                card.faces()
                        .forEach((language, face) -> lines.addAll(marked(
                                drawing.box(language, face),
                                marks.stream()
                                        .filter(mark -> mark.place().card().equals(one)
                                                && mark.place().language() == language)
                                        .toList())));
            }
            lines.add(drawing.foot(card));
        }
        if (cards.isEmpty()) {
            lines.add("no card");
        }
        return lines;
    }

    private static List<String> marked(List<String> box, List<Mark> marks) {
        List<String> lines = new ArrayList<>(box);
        for (Mark mark : marks) {
            String begin = mark.place()
                    .text()
                    .substring(0, Math.min(10, mark.place().text().length()));
            for (int at = 1; at < lines.size(); at++) {
                if (lines.get(at).contains(begin) && !lines.get(at).contains(MARK)) {
                    lines.set(at, lines.get(at) + MARK + mark.word());
                    break;
                }
            }
        }
        return lines;
    }
}
