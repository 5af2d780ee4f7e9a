package io.orderlane.core.notification;

import java.time.Instant;

/**
 * An attempt that was made. Stores only ever add these.
 *
 * @param notification what was sent
 * @param fence the fence of the claim under which it was made
 * @param number which attempt of the notification, from 1
 * @param outcome what came of it: {@link DeliveryOutcome#label()}
 * @param detail the result code or reason
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
