/**
 * What every store must do, as tests, with a small scenario of parcels to do it on. Depends on core and test libraries.
 */
@NullMarked
package io.orderlane.testkit.store;

import org.jspecify.annotations.NullMarked;
