package io.orderlane.core.scenario;

/** The statuses of no scenario: the type of fields that belong to a base API and so to all its scenarios. */
public enum AnyStatus {}
