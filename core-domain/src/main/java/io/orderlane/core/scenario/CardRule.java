package io.orderlane.core.scenario;

import io.orderlane.core.provenance.Provenance;

/** What is known of a card's end on one base API, whatever its status; printed beside the scenario's table. */
public record CardRule(String words, Provenance source) {}
