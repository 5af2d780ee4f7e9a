package io.orderlane.core.card.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of at most a number of columns: at blanks, or anywhere within a word that is too long. */
public final class LineWrap {

    private LineWrap() {}

    /** The lines; at least one. */
    public static List<String> lines(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && Columns.of(line.toString()) + 1 + Columns.of(word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(rest(word, columns, lines));
        }
        lines.add(line.toString());
        return lines;
    }

    /** Puts what does not fit onto lines of their own; Chinese has no blanks to break at. */
    private static String rest(String word, int columns, List<String> lines) {
        StringBuilder piece = new StringBuilder();
        int used = 0;
        for (int c : word.codePoints().toArray()) {
            if (used + Columns.of(c) > columns) {
                lines.add(piece.toString());
                piece.setLength(0);
                used = 0;
            }
            piece.appendCodePoint(c);
            used += Columns.of(c);
        }
        return piece.toString();
    }
}
