package io.orderlane.app.cli.demo;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.Style;
import io.orderlane.app.cli.console.Times;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.card.text.Columns;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryReport;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Prints each attempt when it is answered, and keeps it. */
final class DemoLog implements DeliveryListener {

    private static final int[] WIDTHS = {14, 42, 20, 9, 12, 11, 8};

    private final List<DemoRow> rows = new CopyOnWriteArrayList<>();
    private final Console console;
    private final boolean json;

    DemoLog(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    @Override
    public void attempted(Delivery delivery, DeliveryReport report) {
        DemoRow row = DemoRow.of(console.clock().instant(), delivery, report);
        rows.add(row);
        console.out().println(json ? TreeJson.write(row.tree()) : line(row));
    }

    /** Everything so far. */
    List<DemoRow> rows() {
        return List.copyOf(rows);
    }

    String heading() {
        return console.style().bold(line("TIME (HKT)", "ORDER", "STATUS", "COMMAND", "ANSWER", "SIGNATURE", "TOOK"));
    }

    private String line(DemoRow row) {
        Style style = console.style();
        String plain = line(
                Times.clock(row.at()),
                row.order().toString(),
                row.status(),
                row.command(),
                row.answer(),
                row.verdict(),
                row.millis() + " ms");
        if (!row.confirmed()) {
            return style.odd(plain);
        }
        return row.isVerified() ? plain.replace("VERIFIED", style.good("VERIFIED")) : style.bad(plain);
    }

    private static String line(String... cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.length; column++) {
            boolean last = column == cells.length - 1;
            line.append(
                    last
                            ? Columns.right(cells[column], WIDTHS[column])
                            : Columns.left(Columns.cut(cells[column], WIDTHS[column] - 2), WIDTHS[column]));
        }
        return line.toString();
    }
}
