package io.orderlane.app.http;

/**
 * A line of a body with many updates.
 *
 * @param number its number in the body, from 1
 * @param bytes its bytes, without the line break
 * @param tooLarge whether it was too large to keep
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
record Line(int number, byte[] bytes, boolean tooLarge) {

    boolean isBlank() {
        if (tooLarge) {
            return false;
        }
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
