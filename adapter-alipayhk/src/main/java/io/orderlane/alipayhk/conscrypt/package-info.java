/** Conscrypt, RSA by BoringSSL. The only package that names it; its jar may be left out. */
@NullMarked
package io.orderlane.alipayhk.conscrypt;

import org.jspecify.annotations.NullMarked;
