package io.orderlane.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.app.cli.console.Terminal;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CommandLinesTest {

    @Test
    void withoutAVerbItSaysThatOneIsMissing() {
        var ended = CommandRun.run();
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("a verb is missing");
    }

    @Test
    void anUnknownVerbSuggestsTheNearest() {
        var ended = CommandRun.run("scenaros");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("There is no verb \"scenaros\"").contains("Did you mean: scenarios");
    }

    @Test
    void anUnknownOptionIsAUsageError() {
        var ended = CommandRun.run("check", "--jason", "x");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("--jason").contains("Usage: orderlane check");
    }

    @Test
    void aMisspeltOptionSuggestsTheNearest() {
        assertThat(CommandRun.run("check", "--jsno", "x").err()).contains("Did you mean: --json?");
        assertThat(CommandRun.run("send", "--tiemout=3", "x").err()).contains("Did you mean: --timeout?");
    }

    @Test
    void underJsonAFailureIsAnObjectToo() {
        var unreadable = CommandRun.run("check", "no-such-file.json", "--json");
        assertThat(TreeJson.read(unreadable.err())).isInstanceOfSatisfying(Tree.Obj.class, error -> {
            assertThat(error.get("error")).isEqualTo(Tree.of("USAGE"));
            assertThat(error.get("exitCode")).isEqualTo(Tree.of(2));
            assertThat(error.get("message").toString()).contains("there is no such file");
        });
        assertThat(TreeJson.read(
                        CommandRun.run("orders", "--json", "--nonsense").err()))
                .isInstanceOf(Tree.Obj.class);
    }

    @Test
    void helpGoesToStdoutAndListsVerbsAndExitCodes() {
        var ended = CommandRun.run("help");
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("demo", "serve", "sandbox", "check", "send", "card", "scenarios", "keys");
        assertThat(ended.out()).contains("130").contains("a signature is invalid");
        assertThat(ended.out()).doesNotContain("\u001b");
    }

    @Test
    void helpIsAsWideAsTheTerminalAndBreaksNoKey() {
        var narrow = new CommandRun().on(new Terminal(true, true, 80, false)).command("send", "--help");
        assertThat(narrow.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(narrow.lines()).anySatisfy(line -> assertThat(line.length()).isGreaterThan(70));
        var tokens = new CommandRun().on(new Terminal(true, true, 80, false)).command("tokens", "new", "--help");
        assertThat(narrow.out()).contains("ORDERLANE_TOKEN");
        assertThat(tokens.out()).contains("http.tokens-file");
        assertThat(CommandRun.run("tokens", "new", "--help").out()).contains("http.tokens-file");
        assertThat(tokens.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void theHintInAMisunderstoodNestedCommandIsOneThatWorks() {
        assertThat(CommandRun.run("tokens", "new").err()).contains("More:  orderlane tokens new --help");
        assertThat(CommandRun.run("version", "--help").code()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void everyVerbHasHelp(Verb verb) {
        var ended = CommandRun.run(verb.word(), "--help");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("Usage: orderlane " + verb.word());
    }

    @Test
    void versionSaysWhichJavaRunsIt() {
        assertThat(CommandRun.run("version").out()).contains("orderlane ").contains("Java ");
        assertThat(CommandRun.run("--version").out()).contains("orderlane ");
    }

    @Test
    void aMissingFileIsAUsageErrorWithoutAStackTrace() {
        var ended = CommandRun.run("check", "no-such-file.json");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("there is no such file").doesNotContain("\tat ");
    }

    @Test
    void theInsideOfAFailureShowsOnlyWhenAskedFor() {
        var ended = new CommandRun().with("ORDERLANE_LOG_LEVEL", "debug").command("check", "no-such-file.json");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("\tat ");
    }
}
