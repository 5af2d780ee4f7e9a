package io.orderlane.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Tree;
import org.junit.jupiter.api.Test;

final class ScenariosVerbTest {

    @Test
    void theCatalogueNamesEveryScenario() {
        var ended = CommandRun.run("scenarios");
        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("payment-order", "ride-hailing", "ride-hailing-contract-card", "ev-charging")
                .contains("CHARGING_PILE");
    }

    @Test
    void theCatalogueAsJsonIsOneList() {
        Tree.Items items =
                (Tree.Items) TreeJson.read(CommandRun.run("scenarios", "--json").out());
        assertThat(items.values()).hasSize(4);
    }

    @Test
    void oneScenarioShowsStatusesFieldsAndConditions() {
        var ended = CommandRun.run("scenarios", "ride-hailing");
        assertThat(ended.out())
                .contains("TO_SEND", "license_plate")
                .contains("▲ estimated_cost: required at SERVING when ride_price_type is ESTIMATE");
    }

    @Test
    void theOtherFormsAreThoseOfTheReviewPage() {
        assertThat(CommandRun.run("scenarios", "ride-hailing", "--markdown").out())
                .startsWith("# ride-hailing");
        assertThat(CommandRun.run("scenarios", "ride-hailing", "--mermaid").out())
                .contains("stateDiagram");
        assertThat(CommandRun.run("scenarios", "ride-hailing", "--json")
                        .object()
                        .get("name"))
                .isEqualTo(Tree.of("ride-hailing"));
        assertThat(CommandRun.run("scenarios", "ride-hailing", "--json", "--markdown")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void anUnknownScenarioIsAnsweredWithThoseThereAre() {
        var ended = CommandRun.run("scenarios", "taxi");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("installed are").contains("ride-hailing");
    }
}
