package io.orderlane.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Parcel;
import io.orderlane.core.Parcel.Status;
import org.junit.jupiter.api.Test;

class ScenarioStatusTest {

    @Test
    void aStatusIsFoundByItsWireName() {
        assertThat(ScenarioStatus.named(Parcel.SCENARIO, "PACKED"))
                .contains(new ScenarioStatus<>(Parcel.SCENARIO, Status.PACKED));
    }

    @Test
    void aStatusThatTheScenarioDoesNotDefineIsNone() {
        assertThat(ScenarioStatus.named(Parcel.SCENARIO, "LOST")).isEmpty();
    }

    @Test
    void onlyWhatMayFollowAnEndGoesOnAfterIt() {
        for (Status next : Status.values()) {
            assertThat(new ScenarioStatus<>(Parcel.SCENARIO, next).endAfter("DELIVERED") == null)
                    .as("%s after DELIVERED", next)
                    .isEqualTo(next == Status.RETURNED);
        }
    }

    @Test
    void nothingEndsAtAStatusThatIsNoEnd() {
        for (Status next : Status.values()) {
            assertThat(new ScenarioStatus<>(Parcel.SCENARIO, next).endAfter("PACKED"))
                    .isNull();
        }
    }

    @Test
    void aStatusThatIsNotDefinedAnyMoreEndsNothing() {
        assertThat(new ScenarioStatus<>(Parcel.SCENARIO, Status.PACKED).endAfter("LOST"))
                .isNull();
    }
}
