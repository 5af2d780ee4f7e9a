package io.orderlane.app.http;

/** A line of a body with many updates, numbered from 1, without its line break; not kept when it was too large. */
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
