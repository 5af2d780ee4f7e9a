package io.orderlane.core.check;

import static io.orderlane.core.Updates.NOW;
import static io.orderlane.core.Updates.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Parcel;
import io.orderlane.core.Updates;
import io.orderlane.core.card.CardFace;
import io.orderlane.core.card.CardPainter;
import io.orderlane.core.deliver.internal.Readability;
import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.Content;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.provenance.Enforcement;
import io.orderlane.core.provenance.Force;
import io.orderlane.core.provenance.Inferred;
import io.orderlane.core.provenance.Ours;
import io.orderlane.core.provenance.Stated;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value of the stated JSON type whose form is only concluded goes out as given, with an advice; the card leaves it out. */
class ConcludedFormTest {

    private static final ScenarioRegistry SCENARIOS = ScenarioRegistry.of(Parcel.SCENARIO, Parcel.CARD);

    private final UpdateChecker checker = new UpdateChecker(SCENARIOS, CheckSettings.DEFAULT);
    private final OrderUpdate good = OrderUpdate.of(Updates.onTheWay("P-1"));
    private final OrderUpdate card = with(good, Tree.of("parcel-card"), "scenario");

    private Content adviseOnly(OrderUpdate update, String path) {
        CheckReport report = checker.check(update, NOW);
        assertThat(report.violations()).isEmpty();
        assertThat(report.warnings())
                .filteredOn(violation -> violation.field().equals(path))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo(ViolationCode.BAD_FORMAT);
                    assertThat(violation.source()).isInstanceOf(Inferred.class);
                    assertThat(violation.rule()).contains("goes out as given");
                });
        return report.accepted().orElseThrow().content();
    }

    @ParameterizedTest
    @CsvSource({"travel_time,12.5", "travel_time,about ten", "fee,-3000", "fee,12.50"})
    void digitsThatAreNone(String field, String text) {
        Content content = adviseOnly(with(good, Tree.of(text), "fields", field), "fields." + field);
        assertThat(content.shared().get(field)).isEqualTo(Tree.of(text));
    }

    @ParameterizedTest
    @CsvSource({"1795226400", "1795226400000000", "-1", "7"})
    void aTimeThatIsNotInMilliseconds(long time) {
        Content content = adviseOnly(with(good, Tree.of(time), "fields", "left_at"), "fields.left_at");
        assertThat(content.shared().get("left_at")).isEqualTo(Tree.of(time));
    }

    @ParameterizedTest
    @CsvSource({"www.example.com/track", "https://example.com/a b"})
    void aLinkOfAnotherForm(String link) {
        Content content =
                adviseOnly(with(good, Tree.of(link), "display", "en_US", "track_url"), "display.en_US.track_url");
        assertThat(content.display().get(DisplayLocale.EN_US).get("track_url")).isEqualTo(Tree.of(link));
    }

    @Test
    void aNegativeAmountInAnObject() {
        Tree duty = new Tree.Obj(Map.of("value", Tree.of("-5"), "currency", Tree.of("HKD")));
        assertThat(adviseOnly(with(good, duty, "fields", "duty"), "fields.duty.value")
                        .shared()
                        .get("duty"))
                .isEqualTo(duty);
    }

    @Test
    void aNegativeAmountAndAnEndInSecondsInTheEnvelope() {
        Tree amount = new Tree.Obj(Map.of("value", Tree.of(-5), "currency", Tree.of("HKD")));
        assertThat(adviseOnly(with(card, amount, "amount"), "amount.value")
                        .top()
                        .get("amount"))
                .isEqualTo(amount);
        assertThat(adviseOnly(with(card, Tree.of(1795226400L), "endDate"), "endDate")
                        .top()
                        .get("endDate"))
                .isEqualTo(Tree.of(1795226400L));
    }

    @Test
    void textForANumberOfTheEnvelopeIsOurOwnFormAndBlocks() {
        Tree amount = new Tree.Obj(Map.of("value", Tree.of("12.5"), "currency", Tree.of("HKD")));
        assertThat(checker.check(with(card, amount, "amount"), NOW).violations())
                .extracting(Violation::field)
                .containsExactly("amount.value");
        assertThat(checker.check(with(card, Tree.of("soon"), "endDate"), NOW).violations())
                .extracting(Violation::field)
                .containsExactly("endDate");
    }

    @Test
    void theStatedJsonTypeBlocksAsEver() {
        assertThat(checker.check(with(good, Tree.of(3000), "fields", "fee"), NOW)
                        .violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.source()).isInstanceOf(Stated.class));
    }

    @Test
    void halfACharacterIsNoQuestionOfForm() {
        assertThat(checker.check(with(good, Tree.of("\ud83d"), "display", "en_US", "shop"), NOW)
                        .violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.source()).isInstanceOf(Ours.class));
    }

    @Test
    void concludedFormsBlockWhereTheyAreToldTo() {
        var strict = new UpdateChecker(
                SCENARIOS,
                new CheckSettings(
                        new Enforcement(Force.BLOCK, Force.BLOCK),
                        CheckSettings.DEFAULT.ahead(),
                        CheckSettings.DEFAULT.back()));
        assertThat(strict.check(with(good, Tree.of("12.5"), "fields", "travel_time"), NOW)
                        .violations())
                .extracting(Violation::field)
                .containsExactly("fields.travel_time");
    }

    @Test
    void whatIsRequiredIsThereInWhateverFormButNotWhenItIsEmpty() {
        assertThat(checker.check(with(good, Tree.of(""), "fields", "fee"), NOW).violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo(ViolationCode.MISSING);
                    assertThat(violation.found()).isEqualTo("empty text");
                });
    }

    @Test
    void theCardLeavesItOut() {
        OrderUpdate update = with(good, Tree.of("12.5"), "fields", "travel_time");
        update = with(update, Tree.of("-3000"), "fields", "fee");
        update = with(update, Tree.of("www.example.com"), "display", "en_US", "track_url");
        Content content = checker.check(update, NOW).accepted().orElseThrow().content();
        CardFace face = CardPainter.paint(Parcel.SCENARIO, "ON_THE_WAY", content, NOW, null, NOW)
                .face(DisplayLocale.EN_US)
                .orElseThrow();
        assertThat(face.progress()).isNull();
        assertThat(face.amount()).isNull();
        assertThat(face.button()).isNull();
        assertThat(face.title()).isEqualTo("Florist");
    }

    @Test
    void whatWasKeptInAnotherFormIsStillReadable() {
        Content content = adviseOnly(with(good, Tree.of("12.5"), "fields", "travel_time"), "fields.travel_time");
        assertThat(Readability.problem(
                        Parcel.SCENARIO, Enforcement.DEFAULT, Parcel.SCENARIO.baseApi(), "ON_THE_WAY", content))
                .isEmpty();
    }
}
