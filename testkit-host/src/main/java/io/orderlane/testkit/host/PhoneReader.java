package io.orderlane.testkit.host;

import io.orderlane.core.card.Card;
import io.orderlane.core.card.CardFace;
import io.orderlane.core.card.CardPainter;
import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.order.Content;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.sandbox.Sandbox;
import io.orderlane.sandbox.journal.JournalEntry;
import io.orderlane.sandbox.protocol.Api;
import io.orderlane.sandbox.protocol.Body;
import io.orderlane.sandbox.protocol.Result;
import io.orderlane.sandbox.state.Effect;
import io.orderlane.sandbox.state.OrderRecord;
import io.orderlane.sandbox.state.PhoneCard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads phones off the sandbox. Whether and in which languages a card is up is what the sandbox says; what it says is
 * read from the last request of its order that took effect.
 */
final class PhoneReader {

    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final RunningSandbox running;

    PhoneReader(RunningSandbox running) {
        this.running = running;
    }

    /** An order is taken in a moment before its request is in the journal: what is missing there may still come. */
    List<ShownCard> cards(String recipient, @Nullable String orderNo) {
        long end = System.nanoTime() + A_MOMENT.toNanos();
        while (true) {
            try {
                return cardsNow(recipient, orderNo);
            } catch (IllegalStateException notThere) {
                if (System.nanoTime() - end >= 0) {
                    throw notThere;
                }
                IdleWait.pause();
            }
        }
    }

    private List<ShownCard> cardsNow(String recipient, @Nullable String orderNo) {
        Sandbox sandbox = running.sandbox();
        Instant now = running.clock().instant();
        List<JournalEntry> journal = sandbox.journal().entries();
        return sandbox.orders().stream()
                .filter(order -> isOf(order, recipient) && isAsked(order.key().orderNo(), orderNo))
                .map(order -> card(order, journal, now))
                .toList();
    }

    /** Why the phone may not show what it should: what was refused, and for whom the rest is. */
    List<String> hints(String recipient, @Nullable String orderNo) {
        List<String> hints = new ArrayList<>();
        Sandbox sandbox = running.sandbox();
        for (JournalEntry entry : sandbox.journal().entries()) {
            String number = entry.subject().orderNo();
            boolean failed = entry.effect() == Effect.REFUSED || entry.effect() == Effect.DROPPED;
            if (failed && (number == null || isAsked(number, orderNo))) {
                hints.add("AlipayHK did not take an update of order " + number + ": " + why(entry));
            }
        }
        long others = sandbox.orders().stream()
                .filter(order -> !isOf(order, recipient))
                .count();
        if (cards(recipient, null).isEmpty()) {
            hints.add(
                    others == 0
                            ? "No order has reached AlipayHK. alipayhk.awaitIdle() waits for what is under way; what submit(…)"
                                    + " did not answer with Accepted is not sent."
                            : "No order of this recipient has reached AlipayHK; it has " + others + " of others.");
        }
        return hints.subList(Math.max(0, hints.size() - 5), hints.size());
    }

    private static String why(JournalEntry entry) {
        Result result = entry.outcome().result();
        List<String> faults = entry.outcome().faults();
        return (result == null ? "HTTP " + entry.outcome().httpStatus() : result.code() + ", " + result.message())
                + (faults.isEmpty() ? "" : " (by the faults " + String.join(", ", faults) + ")");
    }

    private static boolean isOf(OrderRecord order, String recipient) {
        String kept = order.last().recipient();
        return kept.substring(kept.indexOf(' ') + 1).equals(recipient);
    }

    private static boolean isAsked(String number, @Nullable String orderNo) {
        return orderNo == null || orderNo.equals(number);
    }

    private ShownCard card(OrderRecord order, List<JournalEntry> journal, Instant now) {
        PhoneCard phone = PhoneCard.of(order, now);
        Content content = said(order, journal);
        Optional<Scenario<?>> scenario = scenario(order);
        Card painted = scenario.filter(known -> known.status(order.status()).isPresent())
                .map(known -> CardPainter.paint(known, order.status(), content, phone.createdAt(), null, now))
                .orElseGet(() -> unknown(order, content, now));
        Map<DisplayLocale, CardFace> faces = new EnumMap<>(DisplayLocale.class);
        painted.faces().forEach((locale, face) -> {
            if (phone.locales().contains(locale.code()) || phone.locales().isEmpty()) {
                faces.put(locale, face);
            }
        });
        String number = order.key().orderNo();
        OrderKey key = new OrderKey(account(order), painted.scenario(), number);
        return new ShownCard(
                key.toString(),
                number,
                new Card(painted.scenario(), order.status(), now, faces, phone.goneSince(), phone.disappearsAt()));
    }

    private static Content said(OrderRecord order, List<JournalEntry> journal) {
        for (int at = journal.size() - 1; at >= 0; at--) {
            JournalEntry entry = journal.get(at);
            Body body = entry.heard().body();
            if (body != null
                    && entry.effect().changedTheOrder()
                    && entry.order().filter(order.key()::equals).isPresent()) {
                return WireContent.of(order.key().api(), body.text());
            }
        }
        throw new IllegalStateException(
                "The journal no longer has what order " + order.key().orderNo()
                        + " says: it was cleared, or is full. Clear the sandbox as a whole, with reset().");
    }

    private Optional<Scenario<?>> scenario(OrderRecord order) {
        BaseApi api = order.key().api() == Api.CONTRACT_CARD ? BaseApi.CONTRACT_CARD : BaseApi.ORDER_SERVICE;
        return running.scenarios().all().stream()
                .filter(one ->
                        one.baseApi() == api && one.code().equals(order.last().scenario()))
                .<Scenario<?>>map(one -> one)
                .findFirst();
    }

    private String account(OrderRecord order) {
        return running.accounts().values().stream()
                .filter(account -> account.clientId().equals(order.key().clientId()))
                .map(MerchantAccount::name)
                .findFirst()
                .orElse(order.key().clientId());
    }

    /** A card whose scenario is not known here: its status, and what was sent as it is. */
    private static Card unknown(OrderRecord order, Content content, Instant now) {
        String scenario = order.last().scenario();
        Map<DisplayLocale, CardFace> faces = new EnumMap<>(DisplayLocale.class);
        content.display()
                .forEach((locale, members) -> faces.put(
                        locale,
                        new CardFace(order.status(), scenario, WireContent.lines(members), null, null, null, null)));
        return new Card(scenario, order.status(), now, faces, null, null);
    }
}
