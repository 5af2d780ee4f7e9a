package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.ExitCode;

/** The form of a notification's id. */
final class NotificationIds {

    private NotificationIds() {}

    /** Refuses what cannot be one. */
    static void require(String id) {
        if (!id.matches("[0-9a-f]{32}")) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "A notification's id is 32 lower-case hexadecimal characters; found \"" + id
                            + "\". `orderlane parked` and `orderlane order KEY` show them.");
        }
    }
}
