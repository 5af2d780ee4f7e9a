/** The way to AlipayHK in a few lines, for whoever embeds it. Depends on every package below except Vert.x's. */
@NullMarked
package io.orderlane.alipayhk;

import org.jspecify.annotations.NullMarked;
