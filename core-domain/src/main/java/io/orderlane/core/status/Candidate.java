package io.orderlane.core.status;

import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.notification.NotificationId;
import java.time.Instant;

/**
 * A checked update to be decided about and kept.
 *
 * @param id the id its notification will have
 * @param deadline after when its notification is not worth sending
 */
public record Candidate(CheckedUpdate update, NotificationId id, Instant acceptedAt, Instant deadline) {}
