/**
 * A service's parts, chosen before the injector exists, and modules to join them. For service and command line only.
 */
@NullMarked
package io.orderlane.app.wiring;

import org.jspecify.annotations.NullMarked;
