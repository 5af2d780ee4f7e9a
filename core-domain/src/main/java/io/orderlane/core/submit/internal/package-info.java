/** Takes updates in: check, decide, one durable commit for many callers. Nobody outside the core sees it. Depends on submit and port. */
@NullMarked
package io.orderlane.core.submit.internal;

import org.jspecify.annotations.NullMarked;
