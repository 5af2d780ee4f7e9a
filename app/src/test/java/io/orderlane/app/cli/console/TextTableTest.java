package io.orderlane.app.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.card.text.Columns;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TextTableTest {

    private static final String ID = "01a2017fe7f1700089dbbe833bba7d0a";

    private final TextTable table = new TextTable("NOTIFICATION", "SINCE", "IT SAYS")
            .row(ID, "2026-11-22 10:00:00 HKT", "endDate 最早結束時間 is before the time of the event, which no card shows")
            .row("short", "", "");

    @Test
    void aFileTakesEachRowInOneLine() {
        assertThat(on(false, 80)).hasSize(3).allSatisfy(line -> assertThat(line).doesNotEndWith(" "));
    }

    @Test
    void onANarrowTerminalCellsGoOnBelowWordByWord() {
        List<String> lines = on(true, 80);
        assertThat(lines)
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(80));
        assertThat(lines.get(0)).matches("NOTIFICATION +SINCE +IT SAYS");
        assertThat(lines.get(1)).startsWith(ID + "  2026-11-22");
        assertThat(String.join("\n", lines)).contains("最早結束時間");
    }

    @Test
    void whereWordsDoNotFitEachRowBecomesABlockThatBreaksNoId() {
        List<String> lines = on(true, 50);
        assertThat(lines).allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(50));
        assertThat(lines.get(0)).isEqualTo("NOTIFICATION  " + ID);
        assertThat(lines.get(1)).isEqualTo("SINCE         2026-11-22 10:00:00 HKT");
        assertThat(lines).contains("", "NOTIFICATION  short", "IT SAYS");
    }

    @Test
    void marksInTheirPlacesAreNotParted() {
        List<String> lines = new TextTable("FIELD", "10 11 12", "WHERE IT IS PRINTED")
                .row("plate", "●  ▲  ·", "on the page of the order service")
                .lines(console(true, 40));
        assertThat(lines.get(0)).startsWith("FIELD  10 11 12  WHERE");
        assertThat(lines.get(1)).startsWith("plate  ●  ▲  ·   on the");
    }

    private List<String> on(boolean terminal, int columns) {
        return table.lines(console(terminal, columns));
    }

    private static Console console(boolean terminal, int columns) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new Console(
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                new Terminal(terminal, false, columns, false),
                Map.of(),
                Clock.systemUTC());
    }
}
