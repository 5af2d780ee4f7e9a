package io.orderlane.core.card.text;

import io.orderlane.core.card.CardFace;
import io.orderlane.core.field.DisplayLocale;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A card's face as a box of {@link #WIDTH} columns. */
final class FaceBox {

    /** The outer width. */
    static final int WIDTH = 44;

    private static final int INSIDE = WIDTH - 4;

    private final DisplayLocale locale;
    private final CardFace face;
    private final TextStyle style;
    private final List<String> lines = new ArrayList<>();

    FaceBox(DisplayLocale locale, CardFace face, TextStyle style) {
        this.locale = locale;
        this.face = face;
        this.style = style;
    }

    List<String> lines() {
        String label = " " + locale.code() + " · " + CardWords.simulated(locale) + " ";
        lines.add("┌" + style.dim(label) + "─".repeat(WIDTH - 2 - Columns.of(label)) + "┐");
        Long left = face.minutesLeft();
        ends(face.headline(), left == null ? null : CardWords.minutes(locale, left), true);
        Integer progress = face.progress();
        if (progress != null) {
            bar(progress);
        }
        ends(face.title(), face.amount(), false);
        face.lines().forEach(line -> ends(line, null, false));
        String button = face.button();
        if (button != null) {
            ends("", "[ " + button + " ]", false);
        }
        lines.add("└" + "─".repeat(WIDTH - 2) + "┘");
        return lines;
    }

    /** The box with empty rows before its last one, so that it is this high. */
    static List<String> stretched(List<String> box, int height) {
        List<String> higher = new ArrayList<>(box);
        while (higher.size() < height) {
            higher.add(higher.size() - 1, "│" + " ".repeat(WIDTH - 2) + "│");
        }
        return higher;
    }

    /** Text on the left, wrapped, and something short at the right end of its first line. */
    private void ends(String left, @Nullable String right, boolean bold) {
        String end = right == null ? "" : " " + right;
        int first = INSIDE - Columns.of(end);
        for (String part : LineWrap.lines(left, first)) {
            String padded = Columns.left(part, first);
            inside((bold ? style.bold(padded) : padded) + Columns.right(end, INSIDE - first));
            end = "";
        }
    }

    private void bar(int percent) {
        String end = Columns.right(CardWords.percent(percent), 7);
        int whole = INSIDE - end.length();
        int full = whole * percent / 100;
        inside(style.good("▓".repeat(full)) + "░".repeat(whole - full) + end);
    }

    private void inside(String line) {
        lines.add("│ " + line + " │");
    }
}
