package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.core.notification.NotificationId;

/** The form of a notification's id. */
final class NotificationIds {

    private NotificationIds() {}

    /** Refuses what cannot be one. */
    static void require(String id) {
        if (!NotificationId.isWellFormed(id)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "A notification's id is 32 lower-case hexadecimal characters; found \"" + id
                            + "\". `orderlane parked` and `orderlane order KEY` show them.");
        }
    }
}
