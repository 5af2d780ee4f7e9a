package io.orderlane.benchmarks.startup;

/**
 * What one start took.
 *
 * @param wall milliseconds from the launcher's start until it was ready or done
 * @param cpu milliseconds of processor time until then, all threads
 */
record Start(double wall, double cpu) {}
