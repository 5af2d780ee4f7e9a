/** Wires core and adapters with Guice; the service, the command line and the pages. */
@NullMarked
package io.orderlane.app;

import org.jspecify.annotations.NullMarked;
