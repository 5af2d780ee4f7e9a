/** What the phone shows at an instant, and whether a card is believed to be up. Depends on order. */
@NullMarked
package io.orderlane.core.card;

import org.jspecify.annotations.NullMarked;
