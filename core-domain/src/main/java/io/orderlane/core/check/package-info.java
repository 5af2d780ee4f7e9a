/** Checks an update against its scenario and our own rules, all problems at once. Depends on order. */
@NullMarked
package io.orderlane.core.check;

import org.jspecify.annotations.NullMarked;
