/** What a card shows for a status, as data. Depends on field. */
@NullMarked
package io.orderlane.core.layout;

import org.jspecify.annotations.NullMarked;
