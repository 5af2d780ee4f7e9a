package io.orderlane.core.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What identifies a request at AlipayHK: 32 hex characters, the same for every attempt of one notification with one
 * command, so there is nothing to store and a crash cannot change it. Both APIs call it a uuid; the order service
 * allows 32 characters.
 */
public record RequestId(String value) {

    /** The id of this notification sent with this command. */
    public static RequestId of(NotificationId notification, Command command) {
        byte[] digest =
                sha256().digest((notification.value() + "/" + command.name()).getBytes(StandardCharsets.US_ASCII));
        return new RequestId(HexFormat.of().formatHex(digest, 0, 16));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
