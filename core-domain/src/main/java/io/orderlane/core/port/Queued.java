package io.orderlane.core.port;

import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Notification;
import org.jspecify.annotations.Nullable;

/**
 * A notification that waits in a lane.
 *
 * @param attempts how many were made of it
 * @param lastCommand the command of the last of them; null before the first
 * @param definition the fingerprint of the scenario's definition it was accepted under
 */
public record Queued(
        Notification notification, int attempts, @Nullable Command lastCommand, String definition) {}
