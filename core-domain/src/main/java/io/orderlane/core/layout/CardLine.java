package io.orderlane.core.layout;

import io.orderlane.core.field.Field;

/** A line of a card: a field's value behind words of ours, blank for none. It is left out when the field is. */
public record CardLine<S extends Enum<S>>(Field<S, ?> field, Phrase label) {}
