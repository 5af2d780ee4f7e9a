package io.orderlane.sandbox.gateway;

/**
 * How an answer's body crosses the wire.
 *
 * @param missingBytes promised by Content-Length but never sent
 * @param chunkBytes size of the pieces it is sent in; 0 sends it at once
 * @param chunkMillis milliseconds between two pieces
 */
public record Transfer(int missingBytes, int chunkBytes, long chunkMillis) {
    static final Transfer WHOLE = new Transfer(0, 0, 0);
}
