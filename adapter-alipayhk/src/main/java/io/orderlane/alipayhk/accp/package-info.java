/** Amazon Corretto Crypto Provider, the fastest RSA measured. Only this package uses it; its jar may be left out. */
@NullMarked
package io.orderlane.alipayhk.accp;

import org.jspecify.annotations.NullMarked;
