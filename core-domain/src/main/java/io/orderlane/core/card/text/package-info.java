/** Draws cards as text. Depends on card. */
@NullMarked
package io.orderlane.core.card.text;

import org.jspecify.annotations.NullMarked;
