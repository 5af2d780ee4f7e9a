package io.orderlane.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.field.Tree;
import org.junit.jupiter.api.Test;

final class DemoVerbTest {

    @Test
    void everySampleOfEveryScenarioArrivesVerifiedInBothLanguages() {
        var ended = new CommandRun().atRealTime().command("demo", "--exit");
        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("payment-order/", "ride-hailing/", "ride-hailing-contract-card/", "ev-charging/")
                .contains("every answer VERIFIED", "nothing out of order", "went back to TO_SEND", "simulated");
        assertThat(ended.lines())
                .filteredOn(line -> line.contains(" VERIFIED "))
                .hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void asJsonEveryLineIsAnObjectAndTheLastOneSumsUp() {
        var ended = new CommandRun().atRealTime().command("demo", "--exit", "--json");
        Tree.Obj summary = ended.objects().get(ended.objects().size() - 1);
        assertThat(summary.get("allVerified")).isEqualTo(new Tree.Flag(true));
        assertThat(summary.get("delivered")).isEqualTo(summary.get("submitted"));
    }
}
