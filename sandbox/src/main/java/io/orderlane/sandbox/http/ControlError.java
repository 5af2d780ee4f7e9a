package io.orderlane.sandbox.http;

/** An error of the control endpoints: what was found, what is expected, how to put it right. */
record ControlError(String error, String expected, String fix) {}
