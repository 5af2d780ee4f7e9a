package io.orderlane.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderlane.sandbox.protocol.Api;
import io.orderlane.sandbox.protocol.OrderKey;
import io.orderlane.sandbox.protocol.Subject;
import io.orderlane.sandbox.rules.Checked;
import io.orderlane.sandbox.rules.StatusRule;
import io.orderlane.sandbox.state.Event;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the event out of a body that passed every check, so that its required members are there. */
final class Events {

    private Events() {}

    static Event of(Subject subject, ObjectNode body, Checked checked) {
        String status = Objects.requireNonNull(subject.status(), "orderStatus");
        boolean card = subject.api() == Api.CONTRACT_CARD;
        Long endDate = number(body, "endDate");
        return new Event(
                key(subject),
                Objects.requireNonNull(subject.scenario(), "scenario"),
                Objects.requireNonNull(subject.requestId(), "requestId"),
                card ? subject.command() : null,
                status,
                checked.table().flatMap(table -> table.status(status)).orElse(StatusRule.SHOWN),
                Objects.requireNonNull(subject.eventTime(), "event time"),
                card ? null : number(body, "orderCreateTime"),
                card && endDate != null ? Instant.ofEpochMilli(endDate) : null,
                recipient(body),
                checked.locales());
    }

    private static OrderKey key(Subject subject) {
        return new OrderKey(
                Objects.requireNonNull(subject.clientId(), "Client-Id"),
                Objects.requireNonNull(subject.api(), "API"),
                Objects.requireNonNull(subject.orderNo(), "merchantBizNo"));
    }

    private static String recipient(ObjectNode body) {
        String member = body.has("userId") ? "userId" : "openId";
        return member + " " + body.path(member).asText();
    }

    private static @Nullable Long number(ObjectNode body, String member) {
        JsonNode value = body.get(member);
        return value == null ? null : value.longValue();
    }
}
