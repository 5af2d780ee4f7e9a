package io.orderlane.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.app.cli.console.Terminal;
import io.orderlane.core.field.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckVerbTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void everyViolationIsShownWithTheLineOfItsMember() throws IOException {
        var ended = CommandRun.run("check", file(Samples.BROKEN));
        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.out())
                .contains("WRONG_TYPE  fields.license_plate  line 8")
                .contains("UNKNOWN_MEMBER  display.en_US.auto_colour  line 12")
                .contains("MISSING  fields.estimated_cost  line 7")
                .contains("MISSING  fields.estimated_cost_currency  line 7")
                .contains("found     number", "expected  text", "fix       Send text.")
                .contains("locale    en_US");
        assertThat(ended.err()).contains("1 to correct").contains("Nothing was sent");
    }

    @Test
    void aBadLineDoesNotStopTheOthers() throws IOException {
        var ended = CommandRun.run("check", file(Samples.TAKEN + "\n\n{\"a\":\n" + Samples.FINISHED + "\n"), "--json");
        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.objects())
                .extracting(line -> line.get("line"))
                .containsExactly(number(1), number(3), number(4));
        assertThat(ended.objects())
                .extracting(line -> line.get("verdict"))
                .containsExactly(text("ok"), text("broken"), text("ok"));
    }

    @Test
    void aFileIsCheckedAsTheServiceWouldTakeItInThatOrder() throws IOException {
        String other = Samples.FINISHED.replace("2160220000000001", "2160220000000002");
        String changed = Samples.TAKEN.replace("AB1234", "CD5678");
        var ended = CommandRun.run(
                "check",
                file(String.join(
                        "\n",
                        Samples.TAKEN,
                        Samples.TAKEN,
                        changed,
                        other,
                        Samples.FINISHED,
                        later(Samples.TAKEN),
                        earlier())),
                "--json");
        assertThat(ended.objects())
                .extracting(line -> line.get("verdict"))
                .containsExactly(
                        text("ok"), text("ok"), text("broken"), text("broken"), text("ok"), text("ok"), text("broken"));
        assertThat(ended.objects().get(1).get("repeatsLine")).isEqualTo(number(1));
        assertThat(ended.objects().get(2).toString()).contains("409 CONFLICT", "line 1 with other content");
        assertThat(ended.objects().get(3).toString()).contains("OTHER_RECIPIENT", "rules.recipient-may-change=true");
        assertThat(CommandRun.run("check", file(String.join("\n", Samples.FINISHED, later(Samples.TAKEN))))
                        .out())
                .contains("line 2  ok, 1 warning  ");
        assertThat(ended.objects().get(5).toString()).contains("ORDER_TAKEN after FINISHED");
        assertThat(ended.objects().get(6).toString()).contains("409 STALE");
    }

    @Test
    void whatFollowsAnEndIsSaidTogetherWithWhatElseIsWrong() throws IOException {
        String serving = Samples.BROKEN.replace("\n", " ").replace("09:58:00", "09:59:30");
        var ended = CommandRun.run("check", file(Samples.FINISHED + "\n" + serving));
        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.out()).contains("SERVING after FINISHED", "MISSING  fields.estimated_cost");
    }

    private static String later(String update) {
        return update.replace("09:58:00", "09:59:30");
    }

    private static String earlier() {
        return Samples.TAKEN.replace("09:58:00", "09:57:00");
    }

    @Test
    void itReadsTheSameConfigurationAsTheService() throws IOException {
        String file = file(Samples.TAKEN + "\n");
        assertThat(new CommandRun()
                        .with("ORDERLANE_RULES_BACK", "1m")
                        .command("check", file)
                        .out())
                .contains("OUT_OF_RANGE  occurredAt");
        assertThat(new CommandRun()
                        .with("ORDERLANE_ACCOUNTS_SHOP_PRIVATE_KEY_FILE", "not-on-this-machine.pem")
                        .command("check", file)
                        .out())
                .contains("UNKNOWN_ACCOUNT");
        Path config =
                Files.writeString(folder.resolve("orderlane.properties"), "orderlane.scenarios.ride-hailing.off=true");
        assertThat(CommandRun.run("check", file, "--config", config.toString()).out())
                .contains("UNKNOWN_SCENARIO");
        assertThat(CommandRun.run("scenarios", "--config", config.toString()).out())
                .contains("ride-hailing-contract-card")
                .doesNotContain("ride-hailing ");
        assertThat(new CommandRun()
                        .with("ORDERLANE_RULES_INFERRED", "loud")
                        .command("check", file)
                        .code())
                .isEqualTo(3);
    }

    @Test
    void aHundredViolationsOfAnUpdateAreListedAndTheRestAreCounted() throws IOException {
        String strangers = java.util.stream.IntStream.range(0, 2000)
                .mapToObj(at -> "\"u" + at + "\":1,")
                .collect(java.util.stream.Collectors.joining());
        String file = file(Samples.TAKEN.replaceFirst("\\{", "{" + strangers));
        var ended = CommandRun.run("check", file);
        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.out().lines().filter(line -> line.contains("UNKNOWN_MEMBER")))
                .hasSize(100);
        assertThat(ended.out()).contains("1900 more violations; correct what is listed and check again");
        assertThat(ended.err()).contains("2000 violations");
        assertThat(CommandRun.run("check", file, "--json").objects().get(0).get("moreViolations"))
                .isEqualTo(number(1900));
    }

    @Test
    void linesOfRubbishAreNotExplainedForEver() {
        String rubbish = "{bad}\n".repeat(20_000);
        var ended = new CommandRun().typed(rubbish).command("check", "-");
        assertThat(ended.out().length()).isLessThan(150 * 20_000);
        assertThat(ended.out()).contains("NOT_JSON", "line 20000  to correct");
        assertThat(ended.err()).contains("20000 violations");
    }

    @Test
    void whatBreaksNoRuleEndsWellAlsoFromStandardInput() {
        var ended = new CommandRun().typed(Samples.TAKEN + "\r\n").command("check", "-");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).isEqualTo("line 1  ok  ride-hailing/R-1001 ORDER_TAKEN\n");
    }

    @Test
    void anEmptyFileIsNoUpdate() {
        var ended = new CommandRun().typed("\n\n").command("check", "-");
        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).isEqualTo("orderlane: There is no update in standard input.\n");
        assertThat(new CommandRun().typed("\n").command("check", "-", "--json").err())
                .startsWith("{\"error\":\"RULE_BROKEN\"");
    }

    @Test
    void anOldFileCanBeCheckedAsOfItsDay() throws IOException {
        String old = file(Samples.TAKEN.replace("2026-11-22T09:58", "2025-01-02T09:58"));
        assertThat(CommandRun.run("check", old).out()).contains("OUT_OF_RANGE");
        assertThat(CommandRun.run("check", old, "--at", "2025-01-02T10:00:00+08:00")
                        .code())
                .isZero();
        assertThat(CommandRun.run("check", old, "--at", "yesterday").code()).isEqualTo(2);
    }

    @Test
    void colourIsForTerminalsThatWantIt() throws IOException {
        String file = file(Samples.TAKEN);
        var terminal = new Terminal(true, true, 100, true);
        assertThat(new CommandRun().on(terminal).command("check", file).out()).contains("\u001b[");
        assertThat(new CommandRun()
                        .on(terminal)
                        .command("check", file, "--json")
                        .out())
                .doesNotContain("\u001b[");
        assertThat(CommandRun.run("check", file).out()).doesNotContain("\u001b[");
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("updates.json"), text).toString();
    }

    private static Tree number(long value) {
        return Tree.of(value);
    }

    private static Tree text(String value) {
        return Tree.of(value);
    }
}
