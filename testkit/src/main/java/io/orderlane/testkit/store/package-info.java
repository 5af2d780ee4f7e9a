/** What every store must do, as tests, on a small scenario of parcels. Depends on core and test libraries. */
@NullMarked
package io.orderlane.testkit.store;

import org.jspecify.annotations.NullMarked;
