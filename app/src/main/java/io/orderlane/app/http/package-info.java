/** The API: HTTP on Vert.x Web in front of the core. Only service and wiring may depend on it. */
@NullMarked
package io.orderlane.app.http;

import org.jspecify.annotations.NullMarked;
