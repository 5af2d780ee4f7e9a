package io.orderlane.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.app.cli.console.Terminal;
import io.orderlane.core.card.text.Columns;
import io.orderlane.core.field.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CardVerbTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void bothLanguagesAreShownBesideEachOtherAndSaySimulated() throws IOException {
        var ended = CommandRun.run("card", file(Samples.TAKEN));
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("zh_HK · 模擬 simulated", "en_US · simulated", "白色", "White", "AB1234", "20 %");
    }

    @Test
    void everyRowOfABoxHasTheSameWidthThoughChineseIsTwiceAsWide() throws IOException {
        var narrow = new CommandRun().on(new Terminal(false, false, 60, false)).command("card", file(Samples.TAKEN));
        assertThat(narrow.lines())
                .filteredOn(line -> line.matches("[┌│└].*"))
                .hasSizeGreaterThan(8)
                .allSatisfy(line -> assertThat(Columns.of(line)).isEqualTo(44));
    }

    @Test
    void theBarMovesWithTheInstantThatIsAsked() throws IOException {
        var ended = CommandRun.run(
                "card", file(Samples.TAKEN), "--at", "2026-11-22T10:00:30+08:00", "--locale", "en_US", "--json");
        Tree.Obj face = (Tree.Obj)
                ((Tree.Obj) ended.object().members().get("faces")).members().get("en_US");
        assertThat(face.get("progressPercent")).isEqualTo(Tree.of(70));
        assertThat(face.get("minutesLeft")).isEqualTo(Tree.of(2));
        assertThat(ended.out()).doesNotContain("zh_HK").contains("\"simulated\":true");
    }

    @Test
    void aStatusThatHidesTheCardShowsNone() throws IOException {
        var ended = CommandRun.run("card", file(Samples.FINISHED));
        assertThat(ended.out())
                .contains("no card on the phone: hidden since 2026-11-22 09:59:00 HKT")
                .doesNotContain("┌");
    }

    @Test
    void anUpdateThatBreaksARuleHasNoCardAndSaysWhy() throws IOException {
        var ended = CommandRun.run("card", file(Samples.BROKEN));
        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("fields.estimated_cost");
    }

    @Test
    void aFileShowsTheCardsOfWhatTheServiceWouldTakeAndSaysWhatIsLeftOut() throws IOException {
        String stale = Samples.TAKEN.replace("09:58:00", "09:57:00");
        var ended = CommandRun.run("card", file(String.join("\n", Samples.TAKEN, Samples.TAKEN, stale)), "--json");
        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.lines()).hasSize(1);
        assertThat(ended.err())
                .contains("line 2", "the same as line 1", "line 3", "409 STALE")
                .contains("2 of 3 lines have no card of their own");
    }

    @Test
    void aPageNeedsNothingElseAndEscapesWhatItShows() throws IOException {
        Path page = folder.resolve("cards.html");
        String nasty = Samples.TAKEN.replace("White", "<script>alert(1)</script>");
        var ended = CommandRun.run("card", file(nasty), "--html", page.toString());
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).isEmpty();
        assertThat(page).content().contains("simulated", "白色", "&lt;script&gt;", "lang=\"zh-HK\"");
        assertThat(page).content().doesNotContain("<script", "http://", "https://");
    }

    @Test
    void fileAndOrderTogetherAreAUsageError() throws IOException {
        assertThat(CommandRun.run("card", file(Samples.TAKEN), "--order", "ride-hailing/R-1")
                        .code())
                .isEqualTo(2);
        assertThat(CommandRun.run("card").code()).isEqualTo(2);
        assertThat(CommandRun.run("card", "--order", "R-1").code()).isEqualTo(2);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("updates.json"), text).toString();
    }
}
