package io.orderlane.core.deliver.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Orderlane;
import io.orderlane.core.Parcel;
import io.orderlane.core.Parcel.Status;
import io.orderlane.core.Updates;
import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.deliver.ScenarioHabits;
import io.orderlane.core.deliver.ScenarioHabits.HeadPolicy;
import io.orderlane.core.deliver.ScenarioHabits.Superseding;
import io.orderlane.core.deliver.WhyWaiting;
import io.orderlane.core.deliver.WhyWaiting.Reason;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.Stores;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.scenario.UpdateDraft;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HowItEndedTest {

    private static final OrderKey P1 = new OrderKey("default", "parcel", "P-1");

    private final Instant start = Instant.now().minusSeconds(60);
    private final Stores stores = new MemoryStore(Clock.systemUTC()).stores();
    private final ScriptedGateway gateway = new ScriptedGateway();
    private Orderlane orderlane = sending(true);

    private Orderlane sending(boolean neverShown) {
        return Orderlane.builder()
                .acceptBeforeStart()
                .scenarios(ScenarioRegistry.of(Parcel.SCENARIO, Parcel.CARD))
                .stores(stores)
                .gateway(gateway)
                .delivery(DeliverySettings.DEFAULT.with(Map.of(
                        "parcel",
                        new ScenarioHabits(HeadPolicy.NEXT, Superseding.NEVER, Duration.ofMinutes(1), neverShown))))
                .random(() -> 0.5)
                .build();
    }

    @AfterEach
    void stop() {
        orderlane.close();
    }

    private UpdateDraft<Status> parcel(Status status, int second) {
        return Updates.at(status, "P-1", start.plusSeconds(second)).with(Parcel.PAYMENT, Parcel.Payment.PREPAID);
    }

    private WhyWaiting whenNothingWaits() throws InterruptedException {
        orderlane.start();
        while (stores.reader().pending() > 0) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        return orderlane.why(P1).orElseThrow();
    }

    @Test
    void anOrderWhoseLastUpdateWasTooLateSaysThatItExpired() throws Exception {
        orderlane.submit(parcel(Status.PACKED, 0));
        orderlane.submit(parcel(Status.ON_THE_WAY, 1).deliverBy(start.plusSeconds(2)));
        WhyWaiting why = whenNothingWaits();
        assertThat(why.reason()).isEqualTo(Reason.EXPIRED);
        assertThat(why.words())
                .contains("ON_THE_WAY", "never confirmed", "its deadline had passed before it could be sent");
    }

    @Test
    void anOrderWhoseLastUpdateExpiredAfterAttemptsSaysWhatTheLastOneMet() throws Exception {
        DeliveryOutcome failed = new DeliveryOutcome.Unconfirmed("HTTP 500 and a body that is no result", null);
        gateway.answers(failed, failed, failed, failed);
        orderlane.submit(parcel(Status.PACKED, 0).deliverBy(Instant.now().plusMillis(900)));
        WhyWaiting why = whenNothingWaits();
        assertThat(why.reason()).isEqualTo(Reason.EXPIRED);
        assertThat(why.words())
                .containsPattern("its deadline passed after [0-9]+ attempt")
                .contains("HTTP 500");
    }

    @Test
    void anOrderThatLeftARefusedUpdateBehindSaysSoAlsoWhenANewerOneArrived() throws Exception {
        gateway.answers(new DeliveryOutcome.Refused("PARAM_ILLEGAL"));
        orderlane.submit(parcel(Status.PACKED, 0));
        orderlane.submit(parcel(Status.ON_THE_WAY, 1));
        WhyWaiting why = whenNothingWaits();
        assertThat(why.reason()).isEqualTo(Reason.PARKED_BEHIND);
        assertThat(why.words()).contains("PACKED", "PARAM_ILLEGAL");
    }

    @Test
    void anOrderOfWhichNothingWasEverSentSaysSo() throws Exception {
        orderlane.close();
        orderlane = sending(false);
        orderlane.submit(parcel(Status.PACKED, 0));
        orderlane.submit(parcel(Status.DELIVERED, 1));
        assertThat(whenNothingWaits().reason()).isEqualTo(Reason.NEVER_SHOWN);
        assertThat(gateway.asked()).isEmpty();
    }

    @Test
    void anOrderWhoseNewestArrivedWaitsForNothingAndSaysWhatExpiredBefore() throws Exception {
        orderlane.submit(parcel(Status.PACKED, 0).deliverBy(start.plusSeconds(1)));
        orderlane.submit(parcel(Status.ON_THE_WAY, 1));
        WhyWaiting why = whenNothingWaits();
        assertThat(why.reason()).isEqualTo(Reason.NOTHING_WAITS);
        assertThat(why.words()).contains("1 before the last one expired");
    }
}
