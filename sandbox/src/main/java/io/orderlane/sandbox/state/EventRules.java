package io.orderlane.sandbox.state;

import static io.orderlane.sandbox.protocol.ResultCode.ORDER_NOT_FOUND;
import static io.orderlane.sandbox.protocol.ResultCode.ORDER_STATUS_INVALID;
import static io.orderlane.sandbox.protocol.ResultCode.PARAM_ILLEGAL;
import static io.orderlane.sandbox.protocol.ResultCode.UN_SUPPORT_BUSINESS;

import io.orderlane.sandbox.protocol.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What an event does to an order: sequence first, then the command of the contract card. */
final class EventRules {
    private final StatePolicy policy;
    private final Cards cards;
    private final AtomicLong created = new AtomicLong();

    EventRules(StatePolicy policy) {
        this.policy = policy;
        this.cards = new Cards(policy.cardLife());
    }

    Ruling rule(@Nullable OrderRecord order, Event event, Instant now) {
        if (order == null) {
            return first(event, now);
        }
        boolean stale = isStale(order, event);
        return next(order, event, now, stale).asStale(stale).noting(notes(order, event));
    }

    private Ruling first(Event event, Instant now) {
        if (event.isUpdateCommand()) {
            return failed(ORDER_NOT_FOUND, "no notification of this merchantBizNo exists; SEND creates one", null);
        }
        String orderId = "SB" + (1_000_000 + created.incrementAndGet());
        OrderRecord order = new OrderRecord(event.key(), orderId, 1, event, cards.created(event, now));
        return Ruling.changed(Effect.CREATED, null, order);
    }

    private Ruling next(OrderRecord order, Event event, Instant now, boolean stale) {
        if (!Objects.equals(order.last().createTime(), event.createTime())) {
            return failed(
                    PARAM_ILLEGAL, "orderCreateTime differs from the order's first one; it must stay the same", order);
        }
        if (isDuplicate(order, event)) {
            return duplicate(order, event, now);
        }
        if (stale && policy.stale() != StaleAnswer.APPLY) {
            return stale(order);
        }
        return event.isContractCard() ? commanded(order, event, now) : updated(order, event, now);
    }

    private Ruling commanded(OrderRecord order, Event event, Instant now) {
        if (order.card().isLive(now)) {
            return event.isUpdateCommand() ? updated(order, event, now) : alreadyLive(order);
        }
        return event.isUpdateCommand() ? updateOfInvalid(order) : sendAfterInvalid(order, event, now);
    }

    private Ruling updated(OrderRecord order, Event event, Instant now) {
        return Ruling.changed(Effect.UPDATED, order, order.taking(event, cards.changed(order, event, now)));
    }

    private Ruling sendAfterInvalid(OrderRecord order, Event event, Instant now) {
        return switch (policy.invalidCardSend()) {
            case CREATE -> Ruling.changed(Effect.CREATED, order, order.taking(event, cards.created(event, now)));
            case UN_SUPPORT_BUSINESS ->
                failed(UN_SUPPORT_BUSINESS, "the order's notification is over and SEND does not revive it", order);
        };
    }

    private Ruling updateOfInvalid(OrderRecord order) {
        String words = "the order's notification is no longer valid";
        return switch (policy.invalidCardUpdate()) {
            case IGNORE_WITH_SUCCESS ->
                Ruling.unchanged(Effect.IGNORED_INVALID_CARD, Result.success("success; ignored: " + words), order);
            case ORDER_NOT_FOUND -> failed(ORDER_NOT_FOUND, words, order);
            case UN_SUPPORT_BUSINESS -> failed(UN_SUPPORT_BUSINESS, words, order);
        };
    }

    /** Nothing says that a requestId makes a call idempotent, so a repeated SEND finds the card that it made. */
    private static Ruling duplicate(OrderRecord order, Event event, Instant now) {
        boolean sendMeetsCard = event.isContractCard()
                && !event.isUpdateCommand()
                && order.card().isLive(now);
        Result result = sendMeetsCard ? alreadyLive(order).result() : Result.success("success; the same event again");
        return Ruling.unchanged(Effect.DUPLICATE, result, order);
    }

    private Ruling stale(OrderRecord order) {
        String words = "the event time is not newer than the last one that took effect";
        return policy.stale() == StaleAnswer.REFUSE
                ? failed(ORDER_STATUS_INVALID, words, order)
                : Ruling.unchanged(Effect.IGNORED_STALE, Result.success("success; ignored: " + words), order);
    }

    private static Ruling alreadyLive(OrderRecord order) {
        return failed(UN_SUPPORT_BUSINESS, "the order has a live notification; UPDATE changes it", order);
    }

    private boolean isStale(OrderRecord order, Event event) {
        boolean equal = event.eventTime() == order.eventTime();
        return event.eventTime() < order.eventTime()
                || (equal && policy.equalTimeIsStale() && !isDuplicate(order, event));
    }

    private static boolean isDuplicate(OrderRecord order, Event event) {
        return event.eventTime() == order.eventTime()
                && event.requestId().equals(order.last().requestId());
    }

    private static List<String> notes(OrderRecord order, Event event) {
        List<String> notes = new ArrayList<>();
        order.endNote().ifPresent(notes::add);
        if (!order.last().recipient().equals(event.recipient())) {
            notes.add("another recipient than the order's last event");
        }
        if (!order.last().scenario().equals(event.scenario())) {
            notes.add("another scenario than the order's last event: it was "
                    + order.last().scenario());
        }
        return notes;
    }

    private static Ruling failed(String code, String words, @Nullable OrderRecord order) {
        return Ruling.unchanged(Effect.REFUSED, Result.failed(code, words), order);
    }
}
