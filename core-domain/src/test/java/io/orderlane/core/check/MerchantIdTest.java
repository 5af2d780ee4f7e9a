package io.orderlane.core.check;

import static io.orderlane.core.Updates.NOW;
import static io.orderlane.core.Updates.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Parcel;
import io.orderlane.core.Updates;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.provenance.Inferred;
import io.orderlane.core.scenario.ScenarioRegistry;
import org.junit.jupiter.api.Test;

/** Who the update speaks for: {@code merchantId} on both APIs, {@code merchantAccountId} on the order service. */
class MerchantIdTest {

    private static final Tree ID = Tree.of("216022000000xxx");
    private static final Tree TOO_LONG = Tree.of("2".repeat(65));

    private final UpdateChecker checker =
            new UpdateChecker(ScenarioRegistry.of(Parcel.SCENARIO, Parcel.CARD), CheckSettings.DEFAULT);
    private final OrderUpdate orderService = OrderUpdate.of(Updates.onTheWay("P-1"));
    private final OrderUpdate contractCard = with(orderService, Tree.of("parcel-card"), "scenario");

    private CheckReport check(OrderUpdate update) {
        return checker.check(update, NOW);
    }

    private static Tree sent(CheckReport report, String member) {
        return report.accepted().orElseThrow().content().top().get(member);
    }

    @Test
    void theContractCardTakesAMerchantIdWithoutAWord() {
        CheckReport report = check(with(contractCard, ID, "merchantId"));

        assertThat(report.violations()).isEmpty();
        assertThat(report.warnings()).isEmpty();
        assertThat(sent(report, "merchantId")).isEqualTo(ID);
    }

    @Test
    void itsLimitIsConcludedThereAndOnlyAdvises() {
        CheckReport report = check(with(contractCard, TOO_LONG, "merchantId"));

        assertThat(report.violations()).isEmpty();
        assertThat(report.warnings()).hasSize(1);
        assertThat(report.warnings().get(0).code()).isEqualTo(ViolationCode.TOO_LONG);
        assertThat(report.warnings().get(0).source()).isInstanceOf(Inferred.class);
        assertThat(sent(report, "merchantId")).isEqualTo(TOO_LONG);
    }

    @Test
    void onTheOrderServiceTheDeprecatedNameGoesOutWithAnAdviceThatNamesTheOther() {
        CheckReport report = check(with(orderService, ID, "merchantId"));

        assertThat(report.violations()).isEmpty();
        assertThat(report.warnings())
                .singleElement()
                .satisfies(advice -> assertThat(advice.code()).isEqualTo(ViolationCode.DEPRECATED))
                .satisfies(advice -> assertThat(advice.field()).isEqualTo("merchantId"))
                .satisfies(advice -> assertThat(advice.message())
                        .contains("merchantAccountId", "Base API (order service)")
                        .doesNotContain("216022"));
        assertThat(sent(report, "merchantId")).isEqualTo(ID);
    }

    @Test
    void theOrderServiceStatesTheLimitOfBoth() {
        for (String member : new String[] {"merchantId", "merchantAccountId"}) {
            CheckReport report = check(with(orderService, TOO_LONG, member));
            assertThat(report.violations())
                    .as(member)
                    .singleElement()
                    .satisfies(violation -> assertThat(violation.code()).isEqualTo(ViolationCode.TOO_LONG))
                    .satisfies(violation -> assertThat(violation.expected()).contains("64"));
        }
        assertThat(check(with(orderService, ID, "merchantAccountId")).warnings())
                .isEmpty();
    }

    @Test
    void theContractCardHasNoMerchantAccountId() {
        assertThat(check(with(contractCard, ID, "merchantAccountId")).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.code()).isEqualTo(ViolationCode.MISPLACED_MEMBER))
                .satisfies(violation -> assertThat(violation.fix()).contains("order-service"));
    }
}
