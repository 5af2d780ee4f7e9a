/** What a host says about taking updates in. */
@NullMarked
package io.orderlane.core.submit;

import org.jspecify.annotations.NullMarked;
