package io.orderlane.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.orderlane.alipayhk.log.DeliveryLog;
import io.orderlane.alipayhk.log.MinuteLines;
import io.orderlane.core.deliver.RouteStatus;
import io.orderlane.core.deliver.RouteTrouble;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.Content;
import io.orderlane.core.order.Order;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.Recipient;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.scenario.BaseApi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class DeliveryLogTest {

    private static final Instant T = Instant.parse("2026-11-21T02:00:00Z");
    private static final RouteKey ROUTE = new RouteKey("default", BaseApi.ORDER_SERVICE);

    private final Logger logger = (Logger) LoggerFactory.getLogger(DeliveryLog.class);
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private long nanos;
    private final MinuteLines lines = new MinuteLines(() -> nanos);
    private final DeliveryLog log = new DeliveryLog(() -> nanos, lines);

    @BeforeEach
    void listen() {
        written.start();
        logger.addAppender(written);
        logger.setLevel(Level.WARN);
    }

    @AfterEach
    void forget() {
        logger.detachAppender(written);
        logger.setLevel(null);
        lines.close();
    }

    private List<String> said() {
        List<String> said =
                written.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        written.list.clear();
        return said;
    }

    private void after(Duration time) {
        nanos += time.toNanos();
        lines.look();
    }

    private static Delivery of(int number) {
        OrderKey key = new OrderKey("default", "parcel", "P-" + number);
        Content content = new Content(Tree.Obj.EMPTY, Tree.Obj.EMPTY, Map.of());
        Notification notification = new Notification(
                NotificationId.of(new UUID(1, number)), 1, "PACKED", T, T.toEpochMilli(), T, T, content);
        Order order = new Order(
                key, BaseApi.ORDER_SERVICE, new Recipient.UserId("2160220000000001"), T, "PACKED", T, 1, null);
        return new Delivery(order, "PARCEL", notification, Command.CREATE);
    }

    private void route(double admission, @Nullable RouteTrouble trouble) {
        log.routeChanged(new RouteStatus(ROUTE, false, admission, null, false, 0, 64, trouble));
    }

    private static RouteTrouble trouble(String code, long failures, @Nullable Instant endedAt) {
        OrderKey last = new OrderKey("default", "parcel", "P-" + failures);
        return new RouteTrouble(code, code + ": words", T, T.plusSeconds(failures), failures, last, endedAt);
    }

    @Test
    void fiveHundredThatExpireAreALineAtOnceAndOneAMinuteLaterWithTheirNumber() {
        for (int i = 1; i <= 530; i++) {
            log.settled(of(i), new NextStep.Expire());
        }
        assertThat(said()).singleElement().asString().contains("expired", "does not arrive", "order=parcel/P-1 ");
        after(Duration.ofSeconds(59));
        assertThat(said()).isEmpty();
        after(Duration.ofSeconds(1));
        assertThat(said()).singleElement().asString().contains("529 more of this kind", "order=parcel/P-530 ");
        after(Duration.ofMinutes(1));
        assertThat(said()).isEmpty();
        log.settled(of(531), new NextStep.Expire());
        assertThat(said()).singleElement().asString().contains("order=parcel/P-531 ");
    }

    @Test
    void eachReasonToParkHasItsOwnLineAndTheRestIsSaidAtTheEnd() {
        log.settled(of(1), new NextStep.Park("PARAM_ILLEGAL", false));
        log.settled(of(2), new NextStep.Park("PROCESS_FAIL", false));
        log.settled(of(3), new NextStep.Park("PROCESS_FAIL", false));
        assertThat(said()).hasSize(2).allMatch(line -> line.startsWith("parked, does not arrive"));
        lines.close();
        assertThat(said()).singleElement().asString().contains("order=parcel/P-3", "PROCESS_FAIL");
    }

    @Test
    void whatIsChosenNotToBeSentIsThereForWhoeverAsksForMore() {
        log.superseded(of(1), NotificationId.of(new UUID(1, 2)));
        log.settled(of(3), new NextStep.NeverShown());
        assertThat(said()).isEmpty();
        logger.setLevel(Level.INFO);
        log.superseded(of(4), NotificationId.of(new UUID(1, 5)));
        after(Duration.ofMinutes(1));
        assertThat(said()).anyMatch(line -> line.contains("superseded") && line.contains("P-4"));
    }

    @Test
    void aRoutesFailuresAreALineWhenTheyBeginChangeTheirCauseAndEnd() {
        route(1, trouble("UNKNOWN_HOST", 1, null));
        assertThat(said())
                .singleElement()
                .asString()
                .contains(
                        "route default/order-service fails: 1 failure since",
                        "UNKNOWN_HOST: words",
                        "order=parcel/P-1");
        route(1, trouble("UNKNOWN_HOST", 2, null));
        assertThat(said()).isEmpty();
        route(1, trouble("INVALID_SIGNATURE", 3, null));
        assertThat(said())
                .singleElement()
                .asString()
                .contains("now fails in another way (before: UNKNOWN_HOST)", "INVALID_SIGNATURE");
        route(1, trouble("INVALID_SIGNATURE", 9, T.plusSeconds(10)));
        assertThat(said())
                .singleElement()
                .asString()
                .contains("works again after 9 failures since", "order=parcel/P-9");
        route(1, trouble("INVALID_SIGNATURE", 9, T.plusSeconds(10)));
        assertThat(said()).isEmpty();
    }

    @Test
    void aRouteThatFailsInTwoWaysHasOneLineAMinuteForEach() {
        for (int second = 0; second < 120; second++) {
            route(1, trouble(second % 2 == 0 ? "TIMED_OUT" : "CUT", second + 1, null));
            after(Duration.ofSeconds(1));
        }
        assertThat(said()).hasSize(4);
    }

    @Test
    void aRouteThatIsDownIsSaidOnceAndAPauseEachTime() {
        route(0, null);
        route(0, null);
        assertThat(said()).containsExactly("route default/order-service is down and probed");
        for (boolean paused : new boolean[] {true, false, true}) {
            log.routeChanged(new RouteStatus(ROUTE, paused, 1, null, false, 0, 64, null));
        }
        assertThat(said()).hasSize(3);
    }

    @Test
    void whatFailsForEachOrderAlikeHasOneStackTraceAMinute() {
        for (int i = 0; i < 100; i++) {
            log.unexpected("sending parcel/P-" + i, new IllegalStateException("no jar"));
        }
        assertThat(written.list)
                .singleElement()
                .satisfies(event -> assertThat(event.getThrowableProxy()).isNotNull());
        said();
        after(Duration.ofMinutes(1));
        assertThat(said()).singleElement().asString().contains("99 more of this kind");
    }

    @Test
    void aLineNeverNamesWhoReceives() {
        logger.setLevel(Level.DEBUG);
        log.settled(of(1), new NextStep.Expire());
        log.superseded(of(2), NotificationId.of(new UUID(1, 5)));
        assertThat(said()).hasSize(2).noneMatch(line -> line.contains("2160220000000001"));
    }
}
