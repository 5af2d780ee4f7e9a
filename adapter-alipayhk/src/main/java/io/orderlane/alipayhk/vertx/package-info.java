/** HTTP through Vert.x Web Client. Implements the port for a transport; the only package here that uses Vert.x. */
@NullMarked
package io.orderlane.alipayhk.vertx;

import org.jspecify.annotations.NullMarked;
