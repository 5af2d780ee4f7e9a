package io.orderlane.app.cli.card;

import io.orderlane.core.card.Card;

/** A card and the order it belongs to, as people name it. */
public record CardView(String order, Card card) {}
