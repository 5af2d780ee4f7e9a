package io.orderlane.core.notification;

import java.time.Instant;

/**
 * A try that was made; rows of these are only ever added.
 *
 * @param notification what was tried
 * @param fence the claim under which it was tried
 * @param number which try of the notification, from 1
 * @param command with which command
 * @param startedAt when
 * @param outcome what came of it: {@link DeliveryOutcome#label()}
 * @param detail the result code or reason
 * @param trace what is known of the exchange
 */
public record Attempt(
        NotificationId notification,
        long fence,
        int number,
        Command command,
        Instant startedAt,
        String outcome,
        String detail,
        Trace trace) {}
