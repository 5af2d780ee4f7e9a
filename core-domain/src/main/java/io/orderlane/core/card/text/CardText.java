package io.orderlane.core.card.text;

import io.orderlane.core.card.Card;
import io.orderlane.core.card.CardFace;
import io.orderlane.core.field.DisplayLocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws a card as text: a box for each language, beside each other where there is room. */
public final class CardText {

    private static final String GAP = "  ";

    private final TextStyle style;
    private final int columns;
    private final Optional<DisplayLocale> locale;

    /** In one language or in all, for lines of so many columns. */
    public CardText(TextStyle style, int columns, Optional<DisplayLocale> locale) {
        this.style = style;
        this.columns = columns;
        this.locale = locale;
    }

    /** Without colours, in all languages, the boxes below each other. */
    public static CardText plain() {
        return new CardText(TextStyle.PLAIN, FaceBox.WIDTH, Optional.empty());
    }

    /** The whole drawing. {@code order}: the name of its order, as people write it. */
    public List<String> lines(String order, Card card) {
        List<String> lines = new ArrayList<>();
        lines.add(heading(order, card));
        if (card.isShown()) {
            lines.addAll(boxes(card.faces()));
        }
        lines.add(foot(card));
        return lines;
    }

    /** The line above the boxes. */
    public String heading(String order, Card card) {
        return style.bold(order) + "  " + card.status() + "  " + style.dim("at " + CardWords.time(card.at()));
    }

    /** The box of one language. */
    public List<String> box(DisplayLocale language, CardFace face) {
        return new FaceBox(language, face, style).lines();
    }

    /** The line below the boxes: whether the card is on the phone, and which language is missing. */
    public String foot(Card card) {
        StringBuilder foot = new StringBuilder(style.dim(CardWords.state(card)));
        for (DisplayLocale language : DisplayLocale.values()) {
            if (isAsked(language) && card.isShown() && !card.faces().containsKey(language)) {
                foot.append(style.odd("; a user of " + language.code() + " sees no card"));
            }
        }
        return foot.toString();
    }

    private boolean isAsked(DisplayLocale language) {
        return locale.isEmpty() || locale.get() == language;
    }

    private List<String> boxes(Map<DisplayLocale, CardFace> faces) {
        List<List<String>> boxes = new ArrayList<>();
        faces.forEach((language, face) -> {
            if (isAsked(language)) {
                boxes.add(box(language, face));
            }
        });
        boolean besides = boxes.size() == 2 && columns >= 2 * FaceBox.WIDTH + GAP.length();
        return besides
                ? besides(boxes.get(0), boxes.get(1))
                : boxes.stream().flatMap(List::stream).toList();
    }

    private static List<String> besides(List<String> left, List<String> right) {
        List<String> lines = new ArrayList<>();
        int height = Math.max(left.size(), right.size());
        List<String> first = FaceBox.stretched(left, height);
        List<String> second = FaceBox.stretched(right, height);
        for (int at = 0; at < height; at++) {
            lines.add(first.get(at) + GAP + second.get(at));
        }
        return lines;
    }
}
