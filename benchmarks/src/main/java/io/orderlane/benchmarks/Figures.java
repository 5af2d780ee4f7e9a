package io.orderlane.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What some runs found: each line of a table with its figure in each run, in the order in which they first came. */
public final class Figures {

    private final Map<String, List<Double>> lines = new LinkedHashMap<>();

    /** Adds what one run found. */
    public void add(Map<String, Double> run) {
        run.forEach((line, figure) ->
                lines.computeIfAbsent(line, first -> new ArrayList<>()).add(figure));
    }

    /** A row for each line: least, median and most. */
    public String table() {
        StringBuilder table = new StringBuilder("| | least / median / most |\n|---|---|\n");
        lines.forEach((line, figures) -> table.append(row(line, new Sample(figures).spread())));
        return table.toString();
    }

    /** The same beside another build's figures from the same pairs of runs, with the ratio of this to the other. */
    public String tableBeside(Figures other) {
        StringBuilder table = new StringBuilder("| | this build | the other | ratio | interval of the ratio |\n");
        table.append("|---|---|---|---|---|\n");
        lines.forEach((line, figures) -> {
            List<Double> others = other.lines.getOrDefault(line, List.of());
            if (others.size() == figures.size() && !others.contains(0.0)) {
                Sample ratios = ratios(figures, others);
                table.append(row(
                        line,
                        new Sample(figures).spread(),
                        new Sample(others).spread(),
                        String.format(Locale.ROOT, "%.3f", ratios.median()),
                        ratios.interval()));
            }
        });
        return table.toString();
    }

    private static Sample ratios(List<Double> figures, List<Double> others) {
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair < figures.size(); pair++) {
            ratios.add(figures.get(pair) / others.get(pair));
        }
        return new Sample(ratios);
    }

    /** A column with the medians of each of these, which have the same lines. */
    public static String sideBySide(Map<String, Figures> columns) {
        StringBuilder table = new StringBuilder(row("median", String.join(" | ", columns.keySet())));
        table.append("|---|").append("---|".repeat(columns.size())).append('\n');
        for (String line : columns.values().iterator().next().lines.keySet()) {
            List<String> cells = new ArrayList<>(List.of(line));
            columns.values().forEach(figures -> cells.add(Sample.text(new Sample(figures.lines.get(line)).median())));
            table.append(row(cells.toArray(String[]::new)));
        }
        return table.toString();
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
