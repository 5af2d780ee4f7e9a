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

    /** These bytes, not copied: the caller must not change the array afterwards. */
    public static Bytes handedOver(byte[] content) {
        return new Bytes(content);
    }

    /** The UTF-8 bytes of a text. */
    public static Bytes utf8(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy to hand to code that wants an array. */
    public byte[] toArray() {
        return content.clone();
    }

    /** These bytes behind others, in one new array. */
    public byte[] after(byte[] first) {
        byte[] both = Arrays.copyOf(first, first.length + content.length);
        System.arraycopy(content, 0, both, first.length, content.length);
        return both;
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
