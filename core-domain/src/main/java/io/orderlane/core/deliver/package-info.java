/** What a host says about delivery, and what it hears of it. Depends on port. */
@NullMarked
package io.orderlane.core.deliver;

import org.jspecify.annotations.NullMarked;
