package io.orderlane.benchmarks.brownout;

/**
 * What was delivered while the gateway answered this share badly.
 *
 * @param badPercent the share
 * @param perSecond delivered, by the peer's word
 * @param sentPerSecond requests that came to the peer
 * @param microsForEachSend CPU of the service for each request, accepting included, compiling not
 * @param fewestWaiting the fewest updates that waited at any second of it
 */
record Window(int badPercent, double perSecond, double sentPerSecond, double microsForEachSend, long fewestWaiting) {}
