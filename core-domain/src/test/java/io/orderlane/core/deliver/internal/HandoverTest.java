package io.orderlane.core.deliver.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.Orderlane;
import io.orderlane.core.Parcel;
import io.orderlane.core.Parcel.Status;
import io.orderlane.core.Updates;
import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.Intake;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Stores;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.UpdateDecider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is accepted is sent at once where nothing older stands before it, and in its turn where something does. */
@Timeout(30)
class HandoverTest {

    private static final RouteKey ROUTE = new RouteKey(OrderKey.DEFAULT_ACCOUNT, BaseApi.ORDER_SERVICE);
    private static final Duration NEVER = Duration.ofHours(1);

    private final Instant start = Instant.now().minusSeconds(60);
    private final Stores stores = new MemoryStore(Clock.systemUTC()).stores();
    private final CountingLanes lanes = new CountingLanes(stores.lanes());
    private final Answers gateway = new Answers();
    private Orderlane orderlane = with(4);
    private int tried;

    /** Looks for due lanes only when something says so. */
    private Orderlane with(int inFlight) {
        return with(inFlight, stores.with(lanes));
    }

    private Orderlane with(int inFlight, Stores used) {
        DeliverySettings standard = DeliverySettings.DEFAULT;
        return Orderlane.builder()
                .acceptBeforeStart()
                .scenarios(ScenarioRegistry.of(Parcel.SCENARIO))
                .stores(used)
                .gateway(gateway)
                .delivery(new DeliverySettings(
                        inFlight,
                        0,
                        standard.lease(),
                        standard.guard(),
                        NEVER,
                        standard.drain(),
                        standard.longestSend(),
                        standard.admissionFactor(),
                        standard.scenarios()))
                .build();
    }

    @AfterEach
    void stop() {
        gateway.answerAll();
        orderlane.close();
    }

    /** Holds answers back until it is told to give them. */
    private static final class Answers implements NotificationGateway {

        private final List<Delivery> asked = new ArrayList<>();
        private final List<CompletableFuture<DeliveryReport>> open = new ArrayList<>();
        private boolean atOnce;

        @Override
        public synchronized CompletionStage<DeliveryReport> deliver(Delivery delivery, BooleanSupplier mayStillSend) {
            asked.add(delivery);
            CompletableFuture<DeliveryReport> answer = new CompletableFuture<>();
            open.add(answer);
            if (atOnce) {
                answer();
            }
            return answer;
        }

        private synchronized void answer() {
            open.remove(0).complete(new DeliveryReport(new DeliveryOutcome.Confirmed(null), Trace.NONE));
        }

        private synchronized void answerAll() {
            atOnce = true;
            while (!open.isEmpty()) {
                answer();
            }
        }

        private synchronized void holdBack() {
            atOnce = false;
            asked.clear();
        }

        private synchronized List<String> orders() {
            return asked.stream()
                    .map(delivery -> delivery.order().key().orderNo())
                    .toList();
        }
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private OrderUpdate parcel(String orderNo, Status status, int second) {
        return OrderUpdate.of(
                Updates.at(status, orderNo, start.plusSeconds(second)).with(Parcel.PAYMENT, Parcel.Payment.PREPAID));
    }

    private OrderUpdate parcel(String orderNo) {
        return parcel(orderNo, Status.PACKED, 0);
    }

    /** Started, and has found that nothing is due. */
    private void started() throws InterruptedException {
        orderlane.start();
        untilItHandsOver();
    }

    /** Until something is sent without a look; for ever, if it goes on looking. */
    private void untilItHandsOver() throws InterruptedException {
        gateway.answerAll();
        int before;
        do {
            before = lanes.claims();
            orderlane.submit(parcel("before-" + tried++));
            until(() -> stores.reader().pending() == 0);
        } while (lanes.claims() > before);
        gateway.holdBack();
    }

    @Test
    void whatIsAcceptedIsSentWithoutLookingForIt() throws Exception {
        started();
        int claims = lanes.claims();
        orderlane.submit(parcel("P-1"));
        assertThat(gateway.orders()).containsExactly("P-1");
        gateway.answerAll();
        until(() -> stores.reader().pending() == 0);
        orderlane.submit(parcel("P-1", Status.ON_THE_WAY, 1));
        until(() -> stores.reader().pending() == 0);
        assertThat(gateway.orders()).containsExactly("P-1", "P-1");
        assertThat(lanes.claims()).isEqualTo(claims);
    }

    @Test
    void whatWasAcceptedBeforeTheStartIsFoundByLooking() throws Exception {
        orderlane.submit(parcel("P-1"));
        assertThat(gateway.orders()).isEmpty();
        orderlane.start();
        until(() -> gateway.orders().equals(List.of("P-1")));
    }

    @Test
    void whatComesWhileItsOrderIsSentIsFoundAsSoonAsThatIsWrittenDown() throws Exception {
        started();
        orderlane.submit(parcel("P-1"));
        orderlane.submit(parcel("P-1", Status.ON_THE_WAY, 1));
        assertThat(gateway.orders()).hasSize(1);
        gateway.answerAll();
        until(() -> stores.reader().pending() == 0);
        assertThat(gateway.orders()).containsExactly("P-1", "P-1");
    }

    private Stores on(Intake intake) {
        return new Stores(
                intake, lanes, stores.reader(), stores.routes(), stores.replays(), stores.replayJobs(), stores.nodes());
    }

    /** A store that others use as well. */
    private record Shared(Intake intake) implements Intake {

        @Override
        public Outcome accept(
                List<Candidate> candidates, UpdateDecider decide, List<RoutePermits> permits, Duration lease) {
            return intake.accept(candidates, decide, permits, lease);
        }
    }

    @Test
    void whatAnotherProcessPutsBehindAnOrderThatIsSentIsFoundAsSoonAsThatIsWrittenDown() throws Exception {
        Orderlane other = orderlane;
        orderlane = with(4, on(new Shared(stores.intake())));
        orderlane.start();
        gateway.answerAll();
        orderlane.submit(parcel("before"));
        until(() -> stores.reader().pending() == 0);
        gateway.holdBack();
        orderlane.submit(parcel("P-1"));
        until(() -> gateway.orders().equals(List.of("P-1")));
        other.submit(parcel("P-1", Status.ON_THE_WAY, 1));
        gateway.answerAll();
        until(() -> stores.reader().pending() == 0);
        assertThat(gateway.orders()).containsExactly("P-1", "P-1");
        other.close();
    }

    @Test
    void noMoreAreInFlightThanARouteMayHave() throws Exception {
        started();
        orderlane.submitAll(
                IntStream.range(0, 10).mapToObj(i -> parcel("P-" + i)).toList());
        orderlane.submit(parcel("P-10"));
        assertThat(gateway.orders()).containsExactly("P-0", "P-1", "P-2", "P-3");
        gateway.answerAll();
        until(() -> stores.reader().pending() == 0);
    }

    /** A store that fails where it is told to. */
    private static final class Failing implements Intake {

        private final Intake intake;
        private @Nullable Callable<Outcome> failure;

        Failing(Intake intake) {
            this.intake = intake;
        }

        @Override
        public Outcome accept(
                List<Candidate> candidates, UpdateDecider decide, List<RoutePermits> permits, Duration lease) {
            Callable<Outcome> now = failure;
            failure = null;
            try {
                return now == null ? intake.accept(candidates, decide, permits, lease) : now.call();
            } catch (RuntimeException thrown) {
                throw thrown;
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public boolean isAlone() {
            return true;
        }
    }

    static Stream<Callable<Intake.Outcome>> failures() {
        return Stream.of(
                () -> {
                    throw new StoreException("The disk is full.");
                },
                () -> {
                    throw new AssertionError("a bug of the store");
                },
                () -> null,
                () -> Intake.Outcome.NOTHING);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void anAcceptThatFailsGivesAllPermitsBack(Callable<Intake.Outcome> failure) throws Exception {
        Failing failing = new Failing(stores.intake());
        orderlane = with(4, on(failing));
        started();
        failing.failure = failure;
        int claims = lanes.claims();
        List<OrderUpdate> many =
                IntStream.range(0, 10).mapToObj(i -> parcel("P-" + i)).toList();
        assertThatThrownBy(() -> orderlane.submitAll(many)).isInstanceOf(StoreException.class);
        orderlane.submitAll(many);
        assertThat(gateway.orders()).containsExactly("P-0", "P-1", "P-2", "P-3");
        assertThat(lanes.claims()).isEqualTo(claims);
    }

    @Test
    void whatIsOlderGoesFirst() throws Exception {
        orderlane = with(1);
        started();
        orderlane.submitAll(
                IntStream.range(0, 5).mapToObj(i -> parcel("P-" + i)).toList());
        for (int i = 0; i < 5; i++) {
            int sent = i + 1;
            until(() -> gateway.orders().size() == sent);
            orderlane.submit(parcel("Q-" + i));
            gateway.answer();
        }
        gateway.answerAll();
        until(() -> stores.reader().pending() == 0);
        assertThat(gateway.orders())
                .containsExactly("P-0", "P-1", "P-2", "P-3", "P-4", "Q-0", "Q-1", "Q-2", "Q-3", "Q-4");
    }

    @Test
    void onceABacklogIsGoneLookingEndsAgain() throws Exception {
        started();
        orderlane.submitAll(
                IntStream.range(0, 20).mapToObj(i -> parcel("P-" + i)).toList());
        gateway.answerAll();
        until(() -> stores.reader().pending() == 0);
        untilItHandsOver();
        int claims = lanes.claims();
        for (int i = 0; i < 10; i++) {
            orderlane.submit(parcel("Q-" + i));
            gateway.answerAll();
            until(() -> stores.reader().pending() == 0);
        }
        assertThat(lanes.claims()).isEqualTo(claims);
    }

    @Test
    void nothingIsTakenOnAPausedRouteUntilItGoesOn() throws Exception {
        started();
        orderlane.pause(ROUTE, "maintenance");
        orderlane.routes();
        orderlane.submit(parcel("P-1"));
        assertThat(gateway.orders()).isEmpty();
        orderlane.resume(ROUTE);
        orderlane.routes();
        orderlane.submit(parcel("P-2"));
        until(() -> gateway.orders().equals(List.of("P-1", "P-2")));
    }

    @Test
    void whatANotificationIsReplayedBehindIsFollowedByIt() throws Exception {
        started();
        gateway.answerAll();
        var accepted = (io.orderlane.core.status.SubmissionResult.Accepted) orderlane.submit(parcel("P-1"));
        until(() -> stores.reader().pending() == 0);
        orderlane.replay(accepted.id(), false);
        until(() -> gateway.orders().size() == 2);
    }
}
