package io.orderlane.app.cli.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of text under aligned columns. */
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with these headings. */
    public TextTable(String... headings) {
        row(headings);
    }

    /** One more row; a missing cell is empty. */
    public TextTable row(String... cells) {
        rows.add(Arrays.asList(cells));
        return this;
    }

    /** The lines, the headings bold; the last column is never padded. */
    public List<String> lines(Style style) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            String line = line(row).stripTrailing();
            lines.add(lines.isEmpty() ? style.bold(line) : line);
        }
        return lines;
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            line.append(Columns.left(row.get(column), width(column) + 2));
        }
        return line.toString();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> Columns.of(row.get(column)))
                .max()
                .orElse(0);
    }
}
