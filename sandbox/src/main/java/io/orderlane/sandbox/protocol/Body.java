package io.orderlane.sandbox.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A message body, byte for byte as it is on the wire. */
public final class Body {
    private static final Body EMPTY = new Body(new byte[0]);
    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Body of(byte[] bytes) {
        return new Body(bytes.clone());
    }

    public static Body of(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Body empty() {
        return EMPTY;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The first {@code count} bytes; all of them when there are fewer. */
    public byte[] firstBytes(int count) {
        return Arrays.copyOf(bytes, Math.max(0, Math.min(count, bytes.length)));
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public int length() {
        return bytes.length;
    }
}
