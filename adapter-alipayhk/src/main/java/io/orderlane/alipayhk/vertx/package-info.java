/** HTTP through Vert.x Web Client. Fills the transport's port; the only package here that knows Vert.x. */
@NullMarked
package io.orderlane.alipayhk.vertx;

import org.jspecify.annotations.NullMarked;
