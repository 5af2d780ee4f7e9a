/**
 * The parts of a service, chosen from the configuration before the injector exists; and the modules that join them.
 * Only service and the command line may depend on it.
 */
@NullMarked
package io.orderlane.app.wiring;

import org.jspecify.annotations.NullMarked;
