package io.orderlane.sandbox.state;

import io.orderlane.sandbox.protocol.Api;
import io.orderlane.sandbox.protocol.OrderKey;
import io.orderlane.sandbox.rules.StatusRule;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request that passed every check, reduced to what the order's state needs.
 *
 * @param command SEND or UPDATE; null for the order service
 * @param eventTime epoch milliseconds
 * @param createTime {@code orderCreateTime}, epoch milliseconds; null for the contract card
 * @param endDate when the notification is to expire; null when not given
 */
public record Event(
        OrderKey key,
        String scenario,
        String requestId,
        @Nullable String command,
        String status,
        StatusRule statusRule,
        long eventTime,
        @Nullable Long createTime,
        @Nullable Instant endDate,
        String recipient,
        Set<String> locales) {

    /** Without the recipient, which must not be logged. */
    @Override
    public String toString() {
        return key + " " + status + " at " + eventTime;
    }

    boolean isContractCard() {
        return key.api() == Api.CONTRACT_CARD;
    }

    boolean isUpdateCommand() {
        return "UPDATE".equals(command);
    }
}
