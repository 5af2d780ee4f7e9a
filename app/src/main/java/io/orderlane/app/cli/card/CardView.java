package io.orderlane.app.cli.card;

import io.orderlane.core.card.Card;

/**
 * A card and the order it belongs to.
 *
 * @param order as people name it
 * @param card what the phone shows
 */
public record CardView(String order, Card card) {}
