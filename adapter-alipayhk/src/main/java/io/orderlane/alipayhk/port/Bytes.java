package io.orderlane.alipayhk.port;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that never change, compared by content. Prints its size only, since a body names people and amounts. */
public final class Bytes {

    /** No bytes at all. */
    public static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** A copy of these bytes. */
    public static Bytes of(byte[] content) {
        return new Bytes(content.clone());
    }

    /** The UTF-8 bytes of a text. */
    public static Bytes utf8(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy to hand to code that wants an array. */
    public byte[] toArray() {
        return content.clone();
    }

    /** Read as UTF-8; malformed bytes become replacement characters. */
    public String toUtf8() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** How many bytes. */
    public int size() {
        return content.length;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return content.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
