package io.orderlane.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.Parcel;
import io.orderlane.core.field.FieldTypes;
import io.orderlane.core.field.FieldsOf;
import io.orderlane.core.layout.CardLayout;
import io.orderlane.core.provenance.DocPage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioDefinitionTest {

    private enum Light {
        RED,
        GREEN
    }

    private static final DocPage PAGE = new DocPage("Lights");
    private static final FieldsOf<Light> ON = FieldsOf.stated(Light.class, PAGE, "fields");

    @Test
    void everyProblemOfADefinitionComesInOneException() {
        var one = ON.shared("colour", FieldTypes.text());
        var sameName = ON.shared("colour", FieldTypes.number());
        var undeclared = ON.shared("wet", FieldTypes.flag());
        assertThatThrownBy(() -> Scenario.define("Bad Name", BaseApi.ORDER_SERVICE, " ")
                        .statuses(Light.class)
                        .stated(PAGE, "statuses")
                        .status(Light.RED, "stop")
                        .status(Light.RED, "stop again")
                        .field(one)
                        .requiredAt(Light.RED)
                        .when(undeclared.is(true))
                        .stated(PAGE, "fields")
                        .field(sameName)
                        .optional()
                        .stated(PAGE, "fields")
                        .build())
                .isInstanceOfSatisfying(
                        ScenarioDefinitionException.class,
                        e -> assertThat(e.problems())
                                .hasSize(6)
                                .anyMatch(p -> p.contains("\"Bad Name\""))
                                .anyMatch(p -> p.contains("code is blank"))
                                .anyMatch(p -> p.contains("RED has 2 rows"))
                                .anyMatch(p -> p.contains("GREEN has no row"))
                                .anyMatch(p -> p.contains("Two fields are called \"colour\""))
                                .anyMatch(p -> p.contains("looks at wet")));
    }

    @Test
    void twoScenariosOfOneNameAreRefusedNamingBoth() {
        assertThatThrownBy(() -> ScenarioRegistry.of(Parcel.SCENARIO, Parcel.SCENARIO))
                .hasMessageContaining("\"parcel\" is brought by")
                .hasMessageContaining("remove one of the two");
    }

    @Test
    void anUnknownQuirkOrReadingIsNamedWithWhatThereIs() {
        ScenarioRegistry registry = ScenarioRegistry.of(Parcel.SCENARIO);
        assertThatThrownBy(() -> registry.reading(Map.of("parcel", Map.of("no-such", "x"))))
                .hasMessageContaining("no quirk \"no-such\"")
                .hasMessageContaining("track-url-name");
        assertThatThrownBy(() -> registry.reading(Map.of("parcel", Map.of("track-url-name", "x"))))
                .hasMessageContaining("no reading \"x\"")
                .hasMessageContaining("track_Url");
        assertThatThrownBy(() -> registry.reading(Map.of("letter", Map.of())))
                .hasMessageContaining("no scenario \"letter\"");
    }

    @Test
    void aSecondConditionHoldsBesidesTheFirst() {
        var colour = ON.shared("colour", FieldTypes.text());
        var wet = ON.shared("wet", FieldTypes.flag());
        var dark = ON.shared("dark", FieldTypes.flag());
        Scenario<Light> scenario = Scenario.define("light", BaseApi.ORDER_SERVICE, "LIGHT")
                .statuses(Light.class)
                .stated(PAGE, "statuses")
                .status(Light.RED, "stop")
                .status(Light.GREEN, "go")
                .field(wet)
                .optional()
                .stated(PAGE, "fields")
                .field(dark)
                .optional()
                .stated(PAGE, "fields")
                .field(colour)
                .requiredAt(Light.RED)
                .when(wet.is(true))
                .when(dark.is(true))
                .stated(PAGE, "fields")
                .card(CardLayout.named(Light.class, "燈", "Light")
                        .says(Light.RED, "停", "Stop")
                        .says(Light.GREEN, "行", "Go"))
                .ours("a look of our own")
                .build();
        assertThat(scenario.rules())
                .filteredOn(rule -> rule.field().equals(colour))
                .singleElement()
                .satisfies(rule -> assertThat(rule.when().describe()).isEqualTo("wet is true and dark is true"));
    }

    @Test
    void aSecondSetOfFollowersIsAllowedBesidesTheFirst() {
        Scenario<Light> scenario = Scenario.define("light", BaseApi.ORDER_SERVICE, "LIGHT")
                .statuses(Light.class)
                .stated(PAGE, "statuses")
                .status(Light.GREEN, "go")
                .endStatus(Light.RED, "stop")
                .mayBeFollowedBy(Light.RED)
                .mayBeFollowedBy(Light.GREEN)
                .stated(PAGE, "statuses")
                .card(CardLayout.named(Light.class, "燈", "Light")
                        .says(Light.RED, "停", "Stop")
                        .says(Light.GREEN, "行", "Go"))
                .ours("a look of our own")
                .build();
        assertThat(scenario.row(Light.RED).followers()).containsExactlyInAnyOrder(Light.RED, Light.GREEN);
    }
}
