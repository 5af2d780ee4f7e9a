package io.orderlane.benchmarks.load;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * One update as text with two gaps, the order's number and the time of the event. Filling gaps costs the bench next to
 * nothing, which matters where it shares the processors with what it measures.
 */
public final class UpdateText {

    private static final byte[] NUMBER = {0};
    private static final byte[] TIME = {1};

    private final List<byte[]> pieces;

    private UpdateText(List<byte[]> pieces) {
        this.pieces = pieces;
    }

    /** The statuses of an order from its first to its last, in a resource: {@code ride} or {@code payment}. */
    public static List<UpdateText> journey(String name) {
        try (InputStream in = UpdateText.class.getResourceAsStream(name + ".ndjson")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no journey " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(UpdateText::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static UpdateText of(String line) {
        return new UpdateText(Arrays.stream(line.split("(?<=@NO@|@AT@)|(?=@NO@|@AT@)"))
                .map(UpdateText::piece)
                .toList());
    }

    private static byte[] piece(String text) {
        return switch (text) {
            case "@NO@" -> NUMBER;
            case "@AT@" -> TIME;
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Writes it about this order, as of this time in epoch milliseconds, without a line end. */
    public void write(String orderNo, long millis, Buffer out) {
        byte[] number = orderNo.getBytes(StandardCharsets.US_ASCII);
        byte[] time = String.valueOf(millis).getBytes(StandardCharsets.US_ASCII);
        for (byte[] piece : pieces) {
            out.appendBytes(piece == NUMBER ? number : piece == TIME ? time : piece);
        }
    }
}
