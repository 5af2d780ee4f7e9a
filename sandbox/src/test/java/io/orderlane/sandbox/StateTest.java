package io.orderlane.sandbox;

import static io.orderlane.sandbox.Bodies.T0;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderlane.sandbox.state.Effect;
import io.orderlane.sandbox.state.InvalidCardSend;
import io.orderlane.sandbox.state.InvalidCardUpdate;
import io.orderlane.sandbox.state.PhoneCard;
import io.orderlane.sandbox.state.StaleAnswer;
import io.orderlane.sandbox.state.StatePolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTest extends SandboxTest {

    @Test
    void sendCreatesAndUpdateChanges() throws Exception {
        assertThat(pay("SEND", "WAIT_PAY", 0)).isEqualTo("S SUCCESS CREATED");
        assertThat(pay("UPDATE", "OVERDUED", 1)).isEqualTo("S SUCCESS UPDATED");
        assertThat(sandbox.orders()).singleElement().satisfies(order -> {
            assertThat(order.status()).isEqualTo("OVERDUED");
            assertThat(order.updates()).isEqualTo(2);
        });
    }

    @Test
    void sendToALiveNotificationIsNotSupported() throws Exception {
        pay("SEND", "WAIT_PAY", 0);

        assertThat(pay("SEND", "OVERDUED", 1)).isEqualTo("F UN_SUPPORT_BUSINESS REFUSED");
        assertThat(phone().status()).isEqualTo("WAIT_PAY");
    }

    @Test
    void updateOfNothingFindsNoOrder() throws Exception {
        assertThat(pay("UPDATE", "WAIT_PAY", 0)).isEqualTo("F ORDER_NOT_FOUND REFUSED");
        assertThat(sandbox.orders()).isEmpty();
    }

    @Test
    void updateOfAHiddenNotificationIsIgnoredWithSuccess() throws Exception {
        pay("SEND", "CLOSED", 0);

        assertThat(pay("UPDATE", "WAIT_PAY", 1)).isEqualTo("S SUCCESS IGNORED_INVALID_CARD");
        assertThat(phone().status()).isEqualTo("CLOSED");
    }

    @ParameterizedTest
    @CsvSource({"ORDER_NOT_FOUND", "UN_SUPPORT_BUSINESS"})
    void updateOfAHiddenNotificationCanBeAnsweredOtherwise(InvalidCardUpdate answer) throws Exception {
        restart(builder().state(StatePolicy.standard().withInvalidCardUpdate(answer)));
        pay("SEND", "CLOSED", 0);

        assertThat(pay("UPDATE", "WAIT_PAY", 1)).isEqualTo("F " + answer + " REFUSED");
    }

    @Test
    void sendAfterAHiddenNotificationMakesANewOneUnlessToldOtherwise() throws Exception {
        pay("SEND", "CLOSED", 0);
        assertThat(pay("SEND", "WAIT_PAY", 1)).isEqualTo("S SUCCESS CREATED");
        restart(builder().state(StatePolicy.standard().withInvalidCardSend(InvalidCardSend.UN_SUPPORT_BUSINESS)));
        pay("SEND", "CLOSED", 0);

        assertThat(pay("SEND", "WAIT_PAY", 1)).isEqualTo("F UN_SUPPORT_BUSINESS REFUSED");
    }

    @Test
    void notificationLivesADayByDefault() throws Exception {
        pay("SEND", "WAIT_PAY", 0);
        clock.forward(Duration.ofHours(24).minusMillis(1));
        assertThat(phone().visible()).isTrue();
        clock.forward(Duration.ofMillis(1));

        assertThat(phone().visible()).isFalse();
        assertThat(phone().goneSince()).isEqualTo(clock.instant());
        assertThat(pay("UPDATE", "OVERDUED", 1)).isEqualTo("S SUCCESS IGNORED_INVALID_CARD");
        assertThat(pay("SEND", "OVERDUED", 2)).isEqualTo("S SUCCESS CREATED");
    }

    @Test
    void endDateDecidesTheLife() throws Exception {
        ObjectNode body = Bodies.payment("P-1", "SEND", "WAIT_PAY", T0)
                .put("endDate", clock.instant().plusSeconds(60).toEpochMilli());
        card(body);

        assertThat(phone().disappearsAt()).isEqualTo(clock.instant().plusSeconds(60));
        clock.forward(Duration.ofMinutes(1));
        assertThat(phone().visible()).isFalse();
    }

    @Test
    void endDateThatHasPassedEndsTheCardWhenItIsTold() throws Exception {
        pay("SEND", "WAIT_PAY", 0);
        clock.forward(Duration.ofMinutes(1));
        ObjectNode body = Bodies.payment("P-1", "UPDATE", "WAIT_PAY", T0 + 1)
                .put("endDate", clock.instant().minusSeconds(5).toEpochMilli());
        card(body);

        assertThat(phone().visible()).isFalse();
        assertThat(phone().goneSince()).isEqualTo(clock.instant());
    }

    @ParameterizedTest
    @CsvSource({"FINISHED,0", "CANCEL_WAIT_PAY,0", "CLOSED,5"})
    void rideDisappears(String status, long minutes) throws Exception {
        service(Bodies.ride("R-1", status, T0));

        assertThat(phone().visible()).isEqualTo(minutes > 0);
        clock.forward(Duration.ofMinutes(minutes));
        assertThat(phone().visible()).isFalse();
    }

    @Test
    void repeatedCloseDoesNotProlongTheRidesCard() throws Exception {
        service(Bodies.ride("R-1", "CLOSED", T0));
        clock.forward(Duration.ofMinutes(4));
        service(Bodies.ride("R-1", "CLOSED", T0 + 1));
        clock.forward(Duration.ofMinutes(1));

        assertThat(phone().visible()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED,true", "FINISHED,false"})
    void chargingDisappearsWhenFinished(String status, boolean visible) throws Exception {
        service(Bodies.charging("E-1", status, T0));

        assertThat(phone().visible()).isEqualTo(visible);
    }

    @Test
    void statusAfterAnEndStatusIsNoted() throws Exception {
        service(Bodies.charging("E-1", "FINISHED", T0));
        service(Bodies.charging("E-1", "SERVING", T0 + 1));

        assertThat(last().outcome().notes()).contains("after the end status FINISHED");
    }

    @Test
    void orderServiceCreatesOrUpdatesByOneCall() throws Exception {
        assertThat(ride("PENDING", 0)).isEqualTo("S SUCCESS CREATED");
        assertThat(ride("ORDER_TAKEN", 1)).isEqualTo("S SUCCESS UPDATED");
        assertThat(ride("TO_SEND", 2)).isEqualTo("S SUCCESS UPDATED");
    }

    @Test
    void orderCreateTimeStaysTheSame() throws Exception {
        ride("PENDING", 0);

        Reply reply = service(Bodies.ride("R-1", "SERVING", T0 + 1).put("orderCreateTime", T0 + 1));

        assertThat(reply.result()).isEqualTo("F PARAM_ILLEGAL");
        assertThat(reply.message()).contains("orderCreateTime differs");
    }

    @Test
    void olderEventIsIgnoredWithSuccess() throws Exception {
        ride("SERVING", 10);

        assertThat(ride("PENDING", 9)).isEqualTo("S SUCCESS IGNORED_STALE");
        assertThat(last().outcome().stale()).isTrue();
        assertThat(phone().status()).isEqualTo("SERVING");
    }

    @Test
    void olderEventCanBeRefused() throws Exception {
        restart(builder().state(StatePolicy.standard().withStale(StaleAnswer.REFUSE)));
        ride("SERVING", 10);

        assertThat(ride("PENDING", 9)).isEqualTo("F ORDER_STATUS_INVALID REFUSED");
        assertThat(last().outcome().stale()).isTrue();
    }

    @Test
    void olderEventCanTakeEffectAndIsThenCountedAgainstTheSender() throws Exception {
        restart(builder().state(StatePolicy.standard().withStale(StaleAnswer.APPLY)));
        ride("SERVING", 10);

        assertThat(ride("PENDING", 9)).isEqualTo("S SUCCESS UPDATED");
        assertThat(sandbox.journal().judge().total().staleEffects()).isEqualTo(1);
    }

    @Test
    void equalEventTimeTakesEffectUnlessToldOtherwise() throws Exception {
        ride("PENDING", 1);
        assertThat(ride("SERVING", 1)).isEqualTo("S SUCCESS UPDATED");
        restart(builder().state(StatePolicy.standard().withEqualTimeStale(true)));
        ride("PENDING", 1);

        assertThat(ride("SERVING", 1)).isEqualTo("S SUCCESS IGNORED_STALE");
    }

    @Test
    void sameRequestAgainIsADuplicate() throws Exception {
        ObjectNode body = Bodies.ride("R-1", "PENDING", T0);
        service(body);

        assertThat(service(body).result()).isEqualTo("S SUCCESS");
        assertThat(last().effect()).isEqualTo(Effect.DUPLICATE);
        assertThat(last().outcome().stale()).isFalse();
    }

    @Test
    void repeatedSendMeetsTheNotificationItMade() throws Exception {
        ObjectNode body = Bodies.payment("P-1", "SEND", "WAIT_PAY", T0);
        card(body);

        assertThat(card(body).result()).isEqualTo("F UN_SUPPORT_BUSINESS");
        assertThat(last().effect()).isEqualTo(Effect.DUPLICATE);
    }

    @Test
    void switchedCommandWithTheSameEventTimeTakesEffect() throws Exception {
        card(Bodies.payment("P-1", "SEND", "WAIT_PAY", T0));

        assertThat(pay("UPDATE", "WAIT_PAY", 0)).isEqualTo("S SUCCESS UPDATED");
    }

    @Test
    void bothApisKeepTheirOrdersApart() throws Exception {
        card(Bodies.payment("X-1", "SEND", "WAIT_PAY", T0));
        service(Bodies.ride("X-1", "PENDING", T0));

        assertThat(sandbox.orders()).hasSize(2);
    }

    @Test
    void changedRecipientIsNotedWithoutShowingIt() throws Exception {
        service(Bodies.ride("R-1", "PENDING", T0));
        service(Bodies.ride("R-1", "SERVING", T0 + 1).put("userId", "2160220000000002"));

        assertThat(last().outcome().notes()).containsExactly("another recipient than the order's last event");
        assertThat(phone().recipient()).isEqualTo("userId …0002");
    }

    private PhoneCard phone() {
        return sandbox.cards().get(0);
    }

    private String pay(String command, String status, long later) throws Exception {
        return card(Bodies.payment("P-1", command, status, T0 + later)).result() + " " + last().effect();
    }

    private String ride(String status, long later) throws Exception {
        return service(Bodies.ride("R-1", status, T0 + later)).result() + " " + last().effect();
    }
}
