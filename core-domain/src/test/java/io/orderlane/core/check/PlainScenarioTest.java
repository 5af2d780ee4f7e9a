package io.orderlane.core.check;

import static io.orderlane.core.Updates.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.card.Card;
import io.orderlane.core.card.CardPainter;
import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.FieldTypes;
import io.orderlane.core.field.FieldsOf;
import io.orderlane.core.field.LocaleField;
import io.orderlane.core.field.SharedField;
import io.orderlane.core.field.TopField;
import io.orderlane.core.field.Tree;
import io.orderlane.core.layout.CardEffect;
import io.orderlane.core.layout.CardLayout;
import io.orderlane.core.order.Content;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.provenance.DocPage;
import io.orderlane.core.review.ScenarioTable;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioBuilder;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an author from outside may define: no text of languages, lists, objects, fields at the top level. */
class PlainScenarioTest {

    enum Queue {
        WAITING,
        PASSED,
        LEFT
    }

    private static final DocPage PAGE = new DocPage("Queues");
    private static final FieldsOf<Queue> ON = FieldsOf.stated(Queue.class, PAGE, "fields");
    private static final TopField<Queue, String> HALL = ON.top("hall", FieldTypes.text());
    private static final SharedField<Queue, List<String>> NUMBERS =
            ON.shared("numbers", FieldTypes.listOf(FieldTypes.text()));
    private static final SharedField<Queue, Tree.Obj> DESK = ON.shared(
            "desk",
            FieldTypes.object(
                    FieldTypes.required("floor", FieldTypes.text(3)),
                    FieldTypes.optional("door", FieldTypes.object(FieldTypes.required("colour", FieldTypes.text())))));
    private static final SharedField<Queue, String> PLACE = ON.shared("place", FieldTypes.text());
    private static final LocaleField<Queue, String> NAME =
            ON.locale("name", FieldTypes.text(32).maxIn(DisplayLocale.EN_US, 64));

    private static ScenarioBuilder<Queue> begin(BaseApi api) {
        return Scenario.define("queue", api, "LINE_UP")
                .statuses(Queue.class)
                .stated(PAGE, "statuses")
                .status(Queue.WAITING, "waiting")
                .status(Queue.PASSED, "passed", CardEffect.hidesCardAfter(Duration.ofMinutes(10)))
                .status(Queue.LEFT, "left", CardEffect.HIDES_CARD);
    }

    private static Scenario<Queue> plain(BaseApi api) {
        return begin(api)
                .topField(HALL)
                .optional()
                .stated(PAGE, "fields")
                .field(NUMBERS)
                .requiredAt(Queue.WAITING)
                .stated(PAGE, "fields")
                .field(DESK)
                .optional()
                .stated(PAGE, "fields")
                .field(PLACE)
                .requiredAt(Queue.WAITING)
                .when(HALL.is("A"))
                .stated(PAGE, "fields")
                .card(CardLayout.named(Queue.class, "排隊", "Queue")
                        .says(Queue.WAITING, "等候", "Waiting")
                        .says(Queue.PASSED, "已過號", "Passed")
                        .says(Queue.LEFT, "已離開", "Left")
                        .line(HALL, "大堂", "Hall")
                        .line(NUMBERS, "號碼", "Numbers")
                        .line(DESK, "櫃位", "Desk"))
                .ours("a look of our own")
                .build();
    }

    private static CheckReport check(Scenario<Queue> scenario, Queue status, Map<String, Tree> fields, Tree hall) {
        var members = new java.util.LinkedHashMap<>(scenario.update(status, "Q-1", NOW)
                .to("2160220000000001")
                .toTree()
                .members());
        members.put("fields", new Tree.Obj(fields));
        members.remove("display");
        if (hall != null) {
            members.put("hall", hall);
        }
        UpdateChecker checker = new UpdateChecker(ScenarioRegistry.of(scenario), CheckSettings.DEFAULT);
        return checker.check(new OrderUpdate(new Tree.Obj(members)), NOW);
    }

    private static final Tree SOME = new Tree.Items(List.of(Tree.of("A12"), Tree.of("A13")));

    @ParameterizedTest
    @EnumSource(BaseApi.class)
    void noLanguageIsMissedWhereNoTextDiffersByLanguage(BaseApi api) {
        CheckReport report = check(plain(api), Queue.WAITING, Map.of("numbers", SOME), null);
        assertThat(report.violations()).isEmpty();
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void theContractCardCarriesWhatIsSharedInBothLanguagesThen() {
        Content content = check(plain(BaseApi.CONTRACT_CARD), Queue.WAITING, Map.of("numbers", SOME), null)
                .accepted()
                .orElseThrow()
                .content();
        assertThat(content.display()).containsOnlyKeys(DisplayLocale.values());
    }

    @Test
    void anEmptyListIsNoListWhereOneIsRequired() {
        assertThat(check(
                                plain(BaseApi.ORDER_SERVICE),
                                Queue.WAITING,
                                Map.of("numbers", new Tree.Items(List.of())),
                                null)
                        .violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo(ViolationCode.MISSING);
                    assertThat(violation.found()).isEqualTo("an empty list");
                });
    }

    @Test
    void anEmptyMemberIsNoMemberWhereOneIsRequired() {
        Tree desk = new Tree.Obj(Map.of("floor", Tree.of("")));
        assertThat(check(plain(BaseApi.ORDER_SERVICE), Queue.WAITING, Map.of("numbers", SOME, "desk", desk), null)
                        .violations())
                .extracting(Violation::field)
                .containsExactly("fields.desk.floor");
    }

    @Test
    void aConditionMayLookAtTheTopLevel() {
        Scenario<Queue> scenario = plain(BaseApi.ORDER_SERVICE);
        assertThat(check(scenario, Queue.WAITING, Map.of("numbers", SOME), Tree.of("A"))
                        .violations())
                .extracting(Violation::field)
                .containsExactly("fields.place");
        assertThat(check(scenario, Queue.WAITING, Map.of("numbers", SOME), Tree.of("B"))
                        .violations())
                .isEmpty();
    }

    @Test
    void theCardShowsFieldsOfTheTopLevelAndListsAndObjectsInWords() {
        Scenario<Queue> scenario = plain(BaseApi.ORDER_SERVICE);
        Tree door = new Tree.Obj(Map.of("colour", Tree.of("red")));
        Map<String, Tree> desk = new java.util.LinkedHashMap<>();
        desk.put("floor", Tree.of("3"));
        desk.put("door", door);
        CheckReport report =
                check(scenario, Queue.WAITING, Map.of("numbers", SOME, "desk", new Tree.Obj(desk)), Tree.of("B"));
        Content content = report.accepted().orElseThrow().content();
        Card card = CardPainter.paint(scenario, "WAITING", content, NOW, null, NOW);
        assertThat(card.isShown()).isTrue();
        assertThat(card.face(DisplayLocale.EN_US).orElseThrow().lines())
                .containsExactly("Hall B", "Numbers A12, A13", "Desk 3, red");
    }

    private static Scenario<Queue> spoken(boolean stated) {
        var required = begin(BaseApi.ORDER_SERVICE)
                .localeField(NAME)
                .optional()
                .stated(PAGE, "fields")
                .languagesRequired();
        return (stated ? required.stated(PAGE, "fields") : required.inferred("nobody sees the card otherwise")).build();
    }

    @ParameterizedTest
    @EnumSource(
            value = Queue.class,
            names = {"WAITING", "PASSED"})
    void aLanguageIsMissedAtEveryStatusThatShowsACardIfOnlyForAWhile(Queue status) {
        CheckReport report = check(spoken(false), status, Map.of(), null);
        assertThat(report.violations()).isEmpty();
        assertThat(report.warnings()).extracting(Violation::code).containsExactly(ViolationCode.LANGUAGE_GAP);
        assertThat(check(spoken(false), Queue.LEFT, Map.of(), null).warnings()).isEmpty();
    }

    @Test
    void aLanguageThatAPageRequiresBlocks() {
        assertThat(check(spoken(true), Queue.WAITING, Map.of(), null).violations())
                .extracting(Violation::code)
                .containsExactly(ViolationCode.LANGUAGE_GAP);
    }

    @Test
    void theReviewPageHasObjectsToTheirDepthAndLimitsOfEachLanguage() {
        assertThat(ScenarioTable.of(plain(BaseApi.ORDER_SERVICE)).markdown())
                .contains(
                        "object of [floor (required, text, at most 3 characters), door (object of [colour (required, text)])]");
        assertThat(ScenarioTable.of(spoken(false)).markdown())
                .contains("text, at most 32 characters, 64 in en_US")
                .contains("**advised: display text in at least one language");
    }
}
