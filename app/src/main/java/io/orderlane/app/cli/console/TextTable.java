package io.orderlane.app.cli.console;

import io.orderlane.core.card.text.Columns;
import io.orderlane.core.card.text.LineWrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of text under aligned columns. On a narrow terminal cells wrap between words. Where a word does not fit, such as
 * an id, which must stay whole to be copied, each row becomes a block with a line for each heading.
 */
public final class TextTable {

    private static final String GAP = "  ";

    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table with these headings. */
    public TextTable(String... headings) {
        this.headings = List.of(headings);
    }

    /** One more row, with a cell for each heading. */
    public TextTable row(String... cells) {
        rows.add(Arrays.asList(cells));
        return this;
    }

    /** The lines, the headings bold; a file or pipe takes any width. */
    public List<String> lines(Console console) {
        return lines(
                console.style(), console.terminal().out() ? console.terminal().columns() : Integer.MAX_VALUE);
    }

    private List<String> lines(Style style, int columns) {
        int[] widths = widths(Columns::of);
        int[] least = widths(TextTable::longestWord);
        int room = columns - GAP.length() * (headings.size() - 1);
        if (IntStream.of(least).sum() > room) {
            return blocks(style, columns);
        }
        while (IntStream.of(widths).sum() > room) {
            widths[widestThatGives(widths, least)]--;
        }
        List<String> lines = new ArrayList<>();
        lines(headings, widths).map(style::bold).forEach(lines::add);
        rows.forEach(row -> lines(row, widths).forEach(lines::add));
        return lines;
    }

    private int[] widths(ToIntFunction<String> width) {
        return IntStream.range(0, headings.size())
                .map(column -> Stream.concat(Stream.of(headings), rows.stream())
                        .mapToInt(row -> width.applyAsInt(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
    }

    /** Only single blanks separate words; several in a row are there to align marks. */
    private static int longestWord(String cell) {
        return Stream.of(cell.split("(?<=\\S) (?=\\S)"))
                .mapToInt(Columns::of)
                .max()
                .orElse(0);
    }

    private static int widestThatGives(int[] widths, int[] least) {
        return IntStream.range(0, widths.length)
                .filter(column -> widths[column] > least[column])
                .reduce((one, other) -> widths[other] > widths[one] ? other : one)
                .orElseThrow();
    }

    private static Stream<String> lines(List<String> row, int[] widths) {
        List<List<String>> cells = IntStream.range(0, widths.length)
                .mapToObj(column -> lines(row.get(column), widths[column]))
                .toList();
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height).mapToObj(at -> {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                List<String> cell = cells.get(column);
                line.append(Columns.left(at < cell.size() ? cell.get(at) : "", widths[column]))
                        .append(GAP);
            }
            return line.toString().stripTrailing();
        });
    }

    private static List<String> lines(String cell, int width) {
        return Columns.of(cell) <= width ? List.of(cell) : LineWrap.lines(cell, width);
    }

    private List<String> blocks(Style style, int columns) {
        int name = headings.stream().mapToInt(Columns::of).max().orElse(0);
        int room = Math.max(1, columns - name - GAP.length());
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            for (int column = 0; column < headings.size(); column++) {
                String before = style.bold(Columns.left(headings.get(column), name));
                for (String part : lines(row.get(column), room)) {
                    lines.add((before + GAP + part).stripTrailing());
                    before = " ".repeat(name);
                }
            }
            lines.add("");
        }
        return lines;
    }
}
