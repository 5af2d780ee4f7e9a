/** Takes updates in: check, decide, one durable commit for many callers. Depends on port. */
@NullMarked
package io.orderlane.core.submit;

import org.jspecify.annotations.NullMarked;
