package io.orderlane.sandbox.fault;

/** A fault of the plan, how many requests matched it, and how many it was applied to. */
public record FaultCount(Fault fault, long matched, long applied) {}
