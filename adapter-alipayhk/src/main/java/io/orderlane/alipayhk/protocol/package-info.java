/** The AlipayHK protocol: envelopes, signatures, results. Depends on core and Jackson, not Vert.x or Bouncy Castle. */
@NullMarked
package io.orderlane.alipayhk.protocol;

import org.jspecify.annotations.NullMarked;
