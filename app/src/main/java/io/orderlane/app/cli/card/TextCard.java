package io.orderlane.app.cli.card;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.Style;
import io.orderlane.app.cli.console.Times;
import io.orderlane.core.card.Card;
import io.orderlane.core.card.CardFace;
import io.orderlane.core.field.DisplayLocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A card for a terminal: a box for each language, beside each other where there is room. */
public final class TextCard {

    private static final String GAP = "  ";

    private final Style style;
    private final int columns;

    private final Optional<DisplayLocale> locale;

    /** For this console's stdout, in one language or in all. */
    public TextCard(Console console, Optional<DisplayLocale> locale) {
        this(console.style(), console.terminal().columns(), locale);
    }

    TextCard(Style style, int columns, Optional<DisplayLocale> locale) {
        this.style = style;
        this.columns = columns;
        this.locale = locale;
    }

    /** The lines of a card. */
    public List<String> lines(CardView view) {
        Card card = view.card();
        List<String> lines = new ArrayList<>();
        lines.add(style.bold(view.order()) + "  " + card.status() + "  " + style.dim("at " + Times.full(card.at())));
        if (card.isShown()) {
            lines.addAll(boxes(card.faces()));
        }
        lines.add(style.dim(CardWords.state(card)) + missing(card));
        return lines;
    }

    private String missing(Card card) {
        StringBuilder missing = new StringBuilder();
        for (DisplayLocale language : DisplayLocale.values()) {
            if (isAsked(language) && card.isShown() && !card.faces().containsKey(language)) {
                missing.append(style.odd("; a user of " + language.code() + " sees no card"));
            }
        }
        return missing.toString();
    }

    private boolean isAsked(DisplayLocale language) {
        return locale.isEmpty() || locale.get() == language;
    }

    private List<String> boxes(Map<DisplayLocale, CardFace> faces) {
        List<List<String>> boxes = new ArrayList<>();
        faces.forEach((language, face) -> {
            if (isAsked(language)) {
                boxes.add(new FaceBox(language, face, style).lines());
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
