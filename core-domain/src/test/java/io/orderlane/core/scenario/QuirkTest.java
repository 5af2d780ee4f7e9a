package io.orderlane.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.field.FieldTypes;
import io.orderlane.core.field.FieldsOf;
import io.orderlane.core.field.SharedField;
import io.orderlane.core.field.Tree;
import io.orderlane.core.provenance.DocPage;
import io.orderlane.core.provenance.Inferred;
import io.orderlane.core.provenance.Stated;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuirkTest {

    private enum Lamp {
        ON,
        OFF
    }

    private enum Door {
        OPEN
    }

    private static final DocPage PAGE = new DocPage("Lamps");
    private static final FieldsOf<Lamp> FIELDS = FieldsOf.stated(Lamp.class, PAGE, "fields");
    private static final SharedField<Lamp, Instant> SINCE = FIELDS.shared("since", FieldTypes.epochMillis());
    private static final SharedField<Lamp, String> MANUAL = FIELDS.shared("manual", FieldTypes.link());
    private static final SharedField<Lamp, String> EXTRA = FIELDS.shared("extra", FieldTypes.text());

    @Test
    void theFirstReadingIsTheDefault() {
        assertThat(lamps(new WireChange.SentAs(SINCE, "Since")).wireName(SINCE)).isEqualTo("since");
    }

    @Test
    void aChosenReadingChangesWhatGoesOut() {
        Instant time = Instant.parse("2026-11-21T02:00:00Z");
        assertThat(read(new WireChange.SentAs(SINCE, "Since")).wireName(SINCE)).isEqualTo("Since");
        assertThat(read(new WireChange.SentAsList(MANUAL)).wireValue(MANUAL, "https://example.com"))
                .isEqualTo(new Tree.Items(List.of(Tree.of("https://example.com"))));
        assertThat(read(new WireChange.SentAsLocalTime(SINCE, "yyyy-MM-dd HH:mm:ss"))
                        .wireValue(SINCE, time))
                .isEqualTo(Tree.of("2026-11-21 10:00:00"));
        assertThat(read(new WireChange.SentAsSeconds(SINCE)).wireValue(SINCE, time))
                .isEqualTo(Tree.of(time.getEpochSecond()));
    }

    @Test
    void whatWentOutUnderAReadingIsReadBack() {
        Tree millis = Tree.of(Instant.parse("2026-11-21T02:00:00Z").toEpochMilli());
        Scenario<Lamp> seconds = read(new WireChange.SentAsSeconds(SINCE));
        assertThat(seconds.inItsType(SINCE, Tree.of(1795226400L))).isEqualTo(millis);
        assertThat(seconds.inItsType(SINCE, millis)).isEqualTo(millis);
        Scenario<Lamp> local = read(new WireChange.SentAsLocalTime(SINCE, "yyyy-MM-dd HH:mm:ss"));
        assertThat(local.inItsType(SINCE, Tree.of("2026-11-21 10:00:00"))).isEqualTo(millis);
        assertThat(local.inItsType(SINCE, millis)).isEqualTo(millis);
    }

    @Test
    void aChosenReadingChangesWhatIsAskedFor() {
        assertThat(read(new WireChange.AlsoAccepts(EXTRA)).fields()).contains(EXTRA);
        var required = WireChange.AlsoRequires.at(Set.of(Lamp.ON), MANUAL, new Stated(PAGE, "newer"));
        assertThat(read(required).rules()).anyMatch(rule -> rule.field().equals(MANUAL) && rule.asksAt(Lamp.ON));
    }

    @Test
    void aChosenReadingCanDoubtAStatusOrAScheme() {
        assertThat(read(new WireChange.DoubtsStatus(Lamp.ON)).doubtAbout(Lamp.ON))
                .isPresent();
        ExpectedScheme expected = read(new WireChange.ExpectsScheme(MANUAL, "https"))
                .expectedScheme(MANUAL)
                .orElseThrow();
        assertThat(expected.fits("HTTPS://example.com")).isTrue();
        assertThat(expected.fits("http://example.com")).isFalse();
    }

    @Test
    void aChosenReadingCanOpenAnEnd() {
        assertThat(lamps(new WireChange.DoesNotEnd(Lamp.OFF)).row(Lamp.OFF).isEnd())
                .isTrue();
        assertThat(read(new WireChange.DoesNotEnd(Lamp.OFF)).row(Lamp.OFF).isEnd())
                .isFalse();
    }

    @Test
    void aQuirkAboutSomethingElseIsRefusedNamingIt() {
        assertThatThrownBy(() -> lamps(new WireChange.SentAs(EXTRA, "Extra")))
                .hasMessageContaining("Quirk \"other\" is about extra, which has no row");
        assertThatThrownBy(() -> lamps(new WireChange.DoubtsStatus(Door.OPEN)))
                .hasMessageContaining("OPEN, which is a status of another scenario");
    }

    @Test
    void anotherPageCanAnswerForAFieldsNameAndType() {
        Scenario<Lamp> scenario =
                begin().namesAndTypesOf(SINCE).inferred("a sibling says so").build();
        assertThat(scenario.sourceOf(SINCE)).isEqualTo(new Inferred("a sibling says so"));
        assertThat(scenario.sourceOf(MANUAL)).isEqualTo(MANUAL.source());
        assertThatThrownBy(() -> begin().namesAndTypesOf(EXTRA).inferred("x").build())
                .hasMessageContaining("name and type of extra are described, but the field has no row");
    }

    private static Scenario<Lamp> read(WireChange change) {
        return lamps(change).reading(Map.of("other", "theirs"));
    }

    private static Scenario<Lamp> lamps(WireChange change) {
        return begin().quirk(Quirk.of(
                        "other",
                        "two pages differ",
                        QuirkReading.of("ours", "as defined"),
                        QuirkReading.of("theirs", "as on the other page", change)))
                .build();
    }

    private static ScenarioBuilder<Lamp> begin() {
        return Scenario.define("lamp", BaseApi.ORDER_SERVICE, "LAMP")
                .statuses(Lamp.class)
                .stated(PAGE, "statuses")
                .status(Lamp.ON, "on")
                .endStatus(Lamp.OFF, "off")
                .stated(PAGE, "statuses")
                .fields(SINCE, MANUAL)
                .optional()
                .stated(PAGE, "fields");
    }
}
