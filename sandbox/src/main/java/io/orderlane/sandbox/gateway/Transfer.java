package io.orderlane.sandbox.gateway;

/**
 * How an answer's body crosses the wire: at once when {@code chunkBytes} is 0, else in pieces with a pause between two.
 * Content-Length promises {@code missingBytes} that are never sent.
 */
public record Transfer(int missingBytes, int chunkBytes, long chunkMillis) {
    static final Transfer WHOLE = new Transfer(0, 0, 0);
}
