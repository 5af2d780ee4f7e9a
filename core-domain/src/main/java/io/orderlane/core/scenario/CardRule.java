package io.orderlane.core.scenario;

import io.orderlane.core.provenance.Provenance;

/**
 * What is known of a card's end on one base API, whatever its status; printed beside the scenario's own table.
 *
 * @param words the rule
 * @param source where it comes from
 */
public record CardRule(String words, Provenance source) {}
