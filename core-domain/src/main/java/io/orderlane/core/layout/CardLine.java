package io.orderlane.core.layout;

import io.orderlane.core.field.Field;

/**
 * A line of a card: a field's value behind a label of ours; the line is left out when the field is.
 *
 * @param label words before the value; blank for none
 */
public record CardLine<S extends Enum<S>>(Field<S, ?> field, Phrase label) {}
