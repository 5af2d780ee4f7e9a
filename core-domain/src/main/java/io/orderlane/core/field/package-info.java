/** Fields of an update: names, wire types, placement, conditions between them. Depends on provenance. */
@NullMarked
package io.orderlane.core.field;

import org.jspecify.annotations.NullMarked;
