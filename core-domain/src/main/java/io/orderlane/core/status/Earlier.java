package io.orderlane.core.status;

import io.orderlane.core.notification.NotificationId;

/** An earlier acceptance of the same lane, status and event time. */
public record Earlier(NotificationId id, String fingerprint) {}
