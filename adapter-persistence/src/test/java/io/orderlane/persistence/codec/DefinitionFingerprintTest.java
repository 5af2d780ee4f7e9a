package io.orderlane.persistence.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.check.DefinitionFingerprint;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.scenario.Quirk;
import io.orderlane.core.scenario.QuirkReading;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.WireChange;
import io.orderlane.testkit.store.ParcelStatus;
import io.orderlane.testkit.store.Parcels;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DefinitionFingerprintTest {

    private final DefinitionFingerprint fingerprint = new DefinitionFingerprint();

    @Test
    void itIsTheSameInEveryProcess() {
        assertThat(fingerprint.of(Parcels.ORDER)).isEqualTo("f2675a885a9ac05d");
    }

    @Test
    void itTellsScenariosApart() {
        assertThat(fingerprint.of(Parcels.ORDER))
                .isNotEqualTo(fingerprint.of(Parcels.CARD))
                .isNotEqualTo(fingerprint.of(Parcels.LETTER));
    }

    @Test
    void anotherReadingOfAQuirkLeavesItAsItIs() {
        Scenario<ParcelStatus> scenario = define();
        Scenario<ParcelStatus> renamed = scenario.reading(Map.of("weight-name", "short"));
        Scenario<ParcelStatus> listed = scenario.reading(Map.of("weight-name", "list"));
        assertThat(fingerprint.of(scenario)).isEqualTo(fingerprint.of(renamed)).isEqualTo(fingerprint.of(listed));
    }

    private static Scenario<ParcelStatus> define() {
        var table = Scenario.define("parcel", BaseApi.ORDER_SERVICE, "PARCEL_DEFAULT")
                .statuses(ParcelStatus.class)
                .ours("made up");
        for (ParcelStatus status : ParcelStatus.values()) {
            table.status(status, status.name());
        }
        return table.field(Parcels.WEIGHT)
                .optional()
                .ours("made up")
                .quirk(Quirk.of(
                        "weight-name",
                        "two spellings",
                        QuirkReading.of("long", "as it is"),
                        QuirkReading.of("short", "shorter", new WireChange.SentAs(Parcels.WEIGHT, "w")),
                        QuirkReading.of("list", "as a list", new WireChange.SentAsList(Parcels.WEIGHT))))
                .build();
    }
}
