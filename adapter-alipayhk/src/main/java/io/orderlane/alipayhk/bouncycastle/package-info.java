/** RSA keys in their usual forms: read, written, made and checked. The only package that knows Bouncy Castle. */
@NullMarked
package io.orderlane.alipayhk.bouncycastle;

import org.jspecify.annotations.NullMarked;
