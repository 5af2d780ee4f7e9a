package io.orderlane.core.scenario;

import io.orderlane.core.provenance.Provenance;

/**
 * What is known of a card's end on one base API, whatever its status; kept to be read beside the scenario's own table.
 *
 * @param words the rule
 * @param source who says so
 */
public record CardRule(String words, Provenance source) {}
