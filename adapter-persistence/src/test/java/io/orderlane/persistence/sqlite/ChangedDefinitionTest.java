package io.orderlane.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Orderlane;
import io.orderlane.core.deliver.WhyWaiting;
import io.orderlane.core.field.FieldTypes;
import io.orderlane.core.field.FieldsOf;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.DeliveryListener;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.provenance.DocPage;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.testkit.SettableClock;
import io.orderlane.testkit.store.ParcelStatus;
import io.orderlane.testkit.store.Parcels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What waits in a file while the scenario's jar is exchanged. */
@Timeout(120)
final class ChangedDefinitionTest {

    private enum Renamed {
        ORDERED
    }

    private static final OrderKey PARCEL = new OrderKey("default", "parcel", "P-1");
    private static final DocPage PAGE = new DocPage("Parcels (made up for tests)");

    private final SettableClock clock = SettableClock.at("2026-11-21T02:00:00Z");
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("orderlane.db"), clock);
        try (Orderlane before = with(Parcels.ORDER)) {
            before.submit(Parcels.ORDER
                    .update(ParcelStatus.PLACED, "P-1", clock.instant())
                    .to("2160220000000001")
                    .with(Parcels.WEIGHT, 250L));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFieldOfAnotherTypeMakesTheOrderWaitAndSaySoAndItGoesOnOnceItCanBeRead() throws Exception {
        waitsWith(weighing(true), WhyWaiting.Reason.DEFINITION_CHANGED, "field \"weight\" has another type");
        assertThat(said).anyMatch(message -> message.contains("weight") && message.contains("The order waits"));
        deliversWith(Parcels.ORDER);
    }

    @Test
    void aStatusThatIsGoneMakesTheOrderWaitAndSaySo() throws Exception {
        Scenario<Renamed> renamed = Scenario.define("parcel", BaseApi.ORDER_SERVICE, "PARCEL_DEFAULT")
                .statuses(Renamed.class)
                .ours("made up")
                .status(Renamed.ORDERED, "ordered")
                .build();
        waitsWith(renamed, WhyWaiting.Reason.DEFINITION_CHANGED, "status \"PLACED\" is gone");
        deliversWith(Parcels.ORDER);
    }

    @Test
    void aScenarioThatIsGoneMakesTheOrderWaitAndSaySo() throws Exception {
        waitsWith(Parcels.LETTER, WhyWaiting.Reason.SCENARIO_MISSING, "parcel is not installed");
        deliversWith(Parcels.ORDER);
    }

    @Test
    void waitingForAJarOutlastsTheDeadlineWithoutDroppingAnything() throws Exception {
        try (Orderlane changed = with(weighing(true))) {
            changed.start();
            until(() -> said.size() == 1);
            clock.advance(Duration.ofDays(3));
            until(() -> said.size() == 2);
            assertThat(parcel().state()).isEqualTo(Settled.PENDING);
        }
    }

    @Test
    void aChangedDefinitionThatCanStillReadItDelivers() throws Exception {
        deliversWith(weighing(false));
    }

    private void waitsWith(Scenario<?> scenario, WhyWaiting.Reason reason, String words) throws InterruptedException {
        try (Orderlane changed = with(scenario)) {
            changed.start();
            until(() -> !said.isEmpty());
            until(() -> changed.why(PARCEL).orElseThrow().reason() == reason);
            assertThat(changed.why(PARCEL).orElseThrow().words()).contains(words);
            assertThat(sent).isEmpty();
            assertThat(parcel().state()).isEqualTo(Settled.PENDING);
            assertThat(store.stores().reader().order(PARCEL).orElseThrow().attempts())
                    .isZero();
        }
        clock.advance(Duration.ofSeconds(80));
    }

    private void deliversWith(Scenario<?> scenario) throws InterruptedException {
        try (Orderlane readable = with(scenario)) {
            readable.start();
            until(() -> parcel().state() == Settled.DELIVERED);
            assertThat(sent).containsExactly("PLACED");
        }
    }

    /** The parcel with a field more, whose weight is a text or, as ever, a number. */
    private static Scenario<ParcelStatus> weighing(boolean inWords) {
        FieldsOf<ParcelStatus> fields = FieldsOf.stated(ParcelStatus.class, PAGE, "Fields");
        var table = Scenario.define("parcel", BaseApi.ORDER_SERVICE, "PARCEL_DEFAULT")
                .statuses(ParcelStatus.class)
                .ours("made up");
        for (ParcelStatus status : ParcelStatus.values()) {
            table.status(status, status.name());
        }
        var weight = inWords
                ? table.field(fields.shared("weight", FieldTypes.text(64)))
                : table.field(fields.shared("weight", FieldTypes.number()));
        return weight.optional()
                .ours("made up")
                .field(fields.shared("height", FieldTypes.number()))
                .optional()
                .ours("made up")
                .build();
    }

    private Orderlane with(Scenario<?> scenario) {
        return Orderlane.builder()
                .scenarios(ScenarioRegistry.of(scenario))
                .stores(store.stores())
                .gateway(delivery -> {
                    sent.add(delivery.notification().status());
                    return CompletableFuture.completedStage(
                            new DeliveryReport(new DeliveryOutcome.Confirmed(null), Trace.NONE));
                })
                .listener(new DeliveryListener() {
                    @Override
                    public void unexpected(String where, Throwable failure) {
                        said.add(where + ": " + failure.getMessage());
                    }
                })
                .clock(clock)
                .random(() -> 0.5)
                .build();
    }

    private NotificationView parcel() {
        return store.stores().reader().notifications(PARCEL).get(0);
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
