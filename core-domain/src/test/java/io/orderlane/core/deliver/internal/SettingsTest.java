package io.orderlane.core.deliver.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.deliver.ScenarioHabits;
import io.orderlane.core.submit.SubmitSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings that cannot be meant are refused where they are made, all at once and in words. */
class SettingsTest {

    private static final Duration CENTURIES = Duration.ofDays(99_999_999_999L);

    private static DeliverySettings sending(
            int inFlight,
            int perSecond,
            Duration lease,
            Duration guard,
            Duration poll,
            Duration drain,
            Duration longest) {
        return new DeliverySettings(
                inFlight, perSecond, lease, guard, poll, drain, longest, Admission.FACTOR, Map.of());
    }

    @Test
    @SuppressWarnings("NullAway")
    void everythingThatIsWrongWithSendingIsSaidAtOnce() {
        assertThatThrownBy(() ->
                        sending(0, -7, CENTURIES, Duration.ofSeconds(-1), null, Duration.ofSeconds(-2), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("inFlight is 0; expected 1 to")
                .hasMessageContaining("perSecond is -7; expected 0 to")
                .hasMessageContaining("lease is " + CENTURIES)
                .hasMessageContaining("guard is PT-1S")
                .hasMessageContaining("poll is null")
                .hasMessageContaining("drain is PT-2S")
                .hasMessageContaining("longestSend is PT0S");
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> sending(-1, 0, second, second, second, second, second))
                .hasMessageContaining("inFlight is -1")
                .hasMessageContaining("must be shorter than the lease");
    }

    @Test
    void theLeastAndTheDefaultsAreTaken() {
        Duration milli = Duration.ofMillis(1);
        assertThatCode(() -> sending(1, 0, milli, Duration.ZERO, milli, Duration.ZERO, milli))
                .doesNotThrowAnyException();
        assertThatCode(() -> DeliverySettings.DEFAULT.with(Map.of("parcel", ScenarioHabits.DEFAULT)))
                .doesNotThrowAnyException();
        assertThatCode(() -> new SubmitSettings(1, milli, Map.of("parcel", milli), 1))
                .doesNotThrowAnyException();
    }

    @Test
    void everythingThatIsWrongWithTakingInIsSaidAtOnce() {
        assertThatThrownBy(() -> new SubmitSettings(0, Duration.ofHours(-1), Map.of("parcel", CENTURIES), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("group is 0; expected 1 to")
                .hasMessageContaining("window is PT-1H")
                .hasMessageContaining("windows of parcel is " + CENTURIES)
                .hasMessageContaining("backlog is 0; expected 1 to");
    }

    @Test
    @SuppressWarnings("NullAway")
    void habitsThatAreMissingAreNamed() {
        assertThatThrownBy(() -> new ScenarioHabits(null, null, Duration.ofSeconds(-1), true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("headPolicy is null")
                .hasMessageContaining("superseding is null")
                .hasMessageContaining("late is PT-1S");
        assertThatThrownBy(() -> new RetryPolicy(null)).hasMessageContaining("random is null");
    }
}
