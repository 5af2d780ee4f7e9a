package io.orderlane.sandbox;

import static io.orderlane.sandbox.Bodies.T0;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderlane.sandbox.fault.Fault;
import io.orderlane.sandbox.fault.Misbehaviour.AnswerWith;
import io.orderlane.sandbox.journal.JournalEntry;
import io.orderlane.sandbox.journal.JournalLimits;
import io.orderlane.sandbox.journal.Judgement;
import io.orderlane.sandbox.journal.OrderJudgement;
import io.orderlane.sandbox.protocol.Api;
import io.orderlane.sandbox.protocol.OrderKey;
import io.orderlane.sandbox.protocol.SignatureVerdict;
import io.orderlane.sandbox.state.Effect;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JournalTest extends SandboxTest {

    @Test
    void entryTellsEverythingAboutItsRequest() throws Exception {
        ObjectNode body = Bodies.payment("P-1", "SEND", "WAIT_PAY", T0);
        card(body);

        JournalEntry entry = last();
        assertThat(entry.sequence()).isEqualTo(1);
        assertThat(entry.heard().at()).isEqualTo(clock.instant());
        assertThat(entry.heard().uri()).isEqualTo(Merchant.CARD);
        assertThat(entry.heard().requestTime()).isEqualTo(Merchant.TIME);
        assertThat(entry.heard().keyVersion()).isEqualTo("1");
        assertThat(entry.heard().signature()).isEqualTo(SignatureVerdict.VALID);
        assertThat(Objects.requireNonNull(entry.heard().body()).text()).isEqualTo(body.toString());
        assertThat(entry.subject().command()).isEqualTo("SEND");
        assertThat(entry.subject().status()).isEqualTo("WAIT_PAY");
        assertThat(entry.subject().eventTime()).isEqualTo(T0);
        assertThat(entry.subject().scenario()).isEqualTo("PAYMENT_ORDER_DEFAULT");
        assertThat(entry.subject().requestId()).isEqualTo(body.path("requestId").asText());
        assertThat(entry.order()).contains(new OrderKey(Merchant.CLIENT_ID, Api.CONTRACT_CARD, "P-1"));
        assertThat(entry.effect()).isEqualTo(Effect.CREATED);
    }

    @Test
    void refusedAndUnreadableRequestsAreKeptToo() throws Exception {
        merchant.post("/nowhere", "{}");
        merchant.send(merchant.bare(Merchant.SERVICE, "nonsense"));
        service("nonsense");

        assertThat(sandbox.journal().entries()).extracting(JournalEntry::effect).containsOnly(Effect.REFUSED);
        assertThat(sandbox.journal().size()).isEqualTo(3);
    }

    @Test
    void judgementCountsWhatWentWrongPerOrder() throws Exception {
        ObjectNode first = Bodies.ride("R-1", "PENDING", T0);
        service(first);
        service(first);
        service(Bodies.ride("R-1", "SERVING", T0 + 5));
        service(first);
        service(Bodies.ride("R-1", "ORDER_TAKEN", T0 + 3));
        service(Bodies.ride("R-1", "TO_BOARD", T0 + 4));
        service(Bodies.ride("R-2", "PENDING", T0));
        merchant.send(merchant.request(Merchant.SERVICE, first.toString()));

        Judgement judgement = sandbox.journal().judge();

        assertThat(judgement.orders().get(new OrderKey(Merchant.CLIENT_ID, Api.ORDER_SERVICE, "R-1")))
                .isEqualTo(new OrderJudgement(6, 2, 2, 2, 3, 0, List.of("PENDING", "SERVING")));
        assertThat(judgement.total().effective()).isEqualTo(3);
        assertThat(judgement.unverified()).isEqualTo(1);
        assertThat(judgement.lost(Map.of(
                        "R-1", List.of("PENDING", "ORDER_TAKEN", "SERVING"),
                        "R-2", List.of("PENDING"),
                        "R-3", List.of("PENDING"))))
                .isEqualTo(Map.of("R-1", List.of("ORDER_TAKEN"), "R-3", List.of("PENDING")));
    }

    @Test
    void retryOfARefusedRequestIsNoDuplicate() throws Exception {
        sandbox.faults()
                .add(Fault.of("busy", new AnswerWith("U", "UNKNOWN_EXCEPTION", null, false, false))
                        .atMost(1));
        ObjectNode body = Bodies.ride("R-1", "PENDING", T0);
        service(body);
        service(body);

        assertThat(sandbox.journal().judge().total()).isEqualTo(new OrderJudgement(2, 1, 0, 0, 0, 0, List.of()));
    }

    @Test
    void oldestBodiesGoFirstThenOldestEntries() throws Exception {
        int length = Bodies.ride("R-1", "PENDING", T0).toString().length() + 10;
        restart(builder().journal(new JournalLimits(3, 2L * length)));
        for (int i = 0; i < 5; i++) {
            service(Bodies.ride("R-1", "PENDING", T0 + i));
        }

        assertThat(sandbox.journal().size()).isEqualTo(5);
        assertThat(sandbox.journal().entries())
                .extracting(JournalEntry::sequence)
                .containsExactly(3L, 4L, 5L);
        assertThat(sandbox.journal().entries())
                .extracting(entry -> entry.heard().body() != null)
                .containsExactly(false, true, true);
    }

    @Test
    void clearingBeginsAnew() throws Exception {
        service(Bodies.ride("R-1", "PENDING", T0));
        sandbox.reset();
        assertThat(sandbox.journal().entries()).isEmpty();
        assertThat(sandbox.orders()).isEmpty();

        service(Bodies.ride("R-1", "PENDING", T0));

        assertThat(last().sequence()).isEqualTo(1);
        assertThat(last().effect()).isEqualTo(Effect.CREATED);
    }
}
