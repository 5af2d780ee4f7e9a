package io.orderlane.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Orderlane;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.deliver.WhyWaiting;
import io.orderlane.core.field.FieldTypes;
import io.orderlane.core.field.FieldsOf;
import io.orderlane.core.field.SharedField;
import io.orderlane.core.field.Tree;
import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.order.Content;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.provenance.DocPage;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.scenario.Quirk;
import io.orderlane.core.scenario.QuirkReading;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioBuilder;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.scenario.WireChange;
import io.orderlane.testkit.store.ParcelStatus;
import io.orderlane.testkit.store.Parcels;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What waits in a file while the scenario's jar is exchanged. */
@Timeout(120)
final class ChangedDefinitionTest {

    private enum Renamed {
        ORDERED
    }

    private static final OrderKey PARCEL = new OrderKey("default", "parcel", "P-1");
    private static final DocPage PAGE = new DocPage("Parcels (made up for tests)");
    private static final FieldsOf<ParcelStatus> FIELDS = FieldsOf.stated(ParcelStatus.class, PAGE, "Fields");
    private static final SharedField<ParcelStatus, Long> HEIGHT = FIELDS.shared("height", FieldTypes.number());
    private static final SharedField<ParcelStatus, Long> EXTRA = FIELDS.shared("extra", FieldTypes.number());
    private static final SharedField<ParcelStatus, Instant> SINCE = FIELDS.shared("since", FieldTypes.epochMillis());

    private final SettableClock clock = SettableClock.at("2026-11-21T02:00:00Z");
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final List<Content> contents = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("orderlane.db"), clock, clock.ticker());
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
            until(() -> {
                clock.advance(Duration.ofMinutes(1)); // the wait is counted from when it is written down
                return said.size() >= 2;
            });
            assertThat(parcel().state()).isEqualTo(Settled.PENDING);
        }
    }

    @Test
    void aChangedDefinitionThatCanStillReadItDelivers() throws Exception {
        deliversWith(weighing(false));
    }

    @ParameterizedTest
    @CsvSource({
        "short, plain",
        "list, plain",
        "text, plain",
        "extra, plain",
        "plain, short",
        "list, short",
        "plain, text"
    })
    void whatWaitsGoesOutAsItWasAcceptedWhateverReadingIsChosenThen(String accepted, String then) throws Exception {
        try (Orderlane before = with(reading(accepted, false))) {
            var update = Parcels.ORDER
                    .update(ParcelStatus.PACKED, "P-1", clock.instant().plusSeconds(1))
                    .to("2160220000000001")
                    .with(Parcels.WEIGHT, 250L)
                    .with(SINCE, clock.instant());
            before.submit(OrderUpdate.of(accepted.equals("extra") ? update.with(EXTRA, 1L) : update));
        }
        Content content = last().notification().content();
        try (Orderlane after = with(reading(then, true))) {
            after.start();
            until(() -> last().state() == Settled.DELIVERED);
        }
        assertThat(contents).contains(content);
        assertThat(said).isEmpty();
    }

    /** The parcel under a reading of its quirk, with a field more or without. */
    private static Scenario<ParcelStatus> reading(String chosen, boolean more) {
        var table = define().fields(Parcels.WEIGHT, SINCE).optional().ours("made up");
        if (more) {
            table.field(HEIGHT).optional().ours("made up");
        }
        return table.quirk(Quirk.of(
                        "weight",
                        "the pages differ",
                        QuirkReading.of("plain", "as it is"),
                        QuirkReading.of("short", "shorter", new WireChange.SentAs(Parcels.WEIGHT, "w")),
                        QuirkReading.of("list", "as a list", new WireChange.SentAsList(Parcels.WEIGHT)),
                        QuirkReading.of("text", "in words", new WireChange.SentAsLocalTime(SINCE, "yyyy-MM-dd")),
                        QuirkReading.of("extra", "one more", new WireChange.AlsoAccepts(EXTRA))))
                .build()
                .reading(Map.of("weight", chosen));
    }

    @Test
    void aValueAcceptedWithAWarningGoesOutUnderAChangedDefinitionThatWouldOnlyWarnToo() throws Exception {
        Map<String, Tree> members = new LinkedHashMap<>(Parcels.ORDER
                .update(ParcelStatus.PACKED, "P-1", clock.instant().plusSeconds(1))
                .to("2160220000000001")
                .toTree()
                .members());
        members.put("fields", new Tree.Obj(Map.of("weight", Tree.of("heavy"))));
        try (Orderlane before = with(concluded(false))) {
            before.submit(new OrderUpdate(new Tree.Obj(members)));
        }
        assertThat(last().notification().content().shared().get("weight")).isEqualTo(Tree.of("heavy"));
        try (Orderlane after = with(concluded(true))) {
            after.start();
            until(() -> last().state() == Settled.DELIVERED);
        }
    }

    /** The parcel whose weight is a number as far as we can tell, with a field more or without. */
    private static Scenario<ParcelStatus> concluded(boolean more) {
        var table = define().field(Parcels.WEIGHT).optional().ours("made up");
        if (more) {
            table.field(HEIGHT).optional().ours("made up");
        }
        return table.namesAndTypesOf(Parcels.WEIGHT).inferred("no page says").build();
    }

    private static ScenarioBuilder<ParcelStatus> define() {
        var table = Scenario.define("parcel", BaseApi.ORDER_SERVICE, "PARCEL_DEFAULT")
                .statuses(ParcelStatus.class)
                .ours("made up");
        for (ParcelStatus status : ParcelStatus.values()) {
            table.status(status, status.name());
        }
        return table;
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
        var weight = inWords
                ? define().field(FIELDS.shared("weight", FieldTypes.text(64)))
                : define().field(FIELDS.shared("weight", FieldTypes.number()));
        return weight.optional()
                .ours("made up")
                .field(HEIGHT)
                .optional()
                .ours("made up")
                .build();
    }

    private Orderlane with(Scenario<?> scenario) {
        return Orderlane.builder()
                .acceptBeforeStart()
                .scenarios(ScenarioRegistry.of(scenario))
                .stores(store.stores())
                .gateway((delivery, mayStillSend) -> {
                    sent.add(delivery.notification().status());
                    contents.add(delivery.notification().content());
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

    private NotificationView last() {
        List<NotificationView> all = store.stores().reader().notifications(PARCEL);
        return all.get(all.size() - 1);
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
