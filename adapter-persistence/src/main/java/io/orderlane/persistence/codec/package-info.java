/** Trees, content and updates as JSON; the only package of this module that uses Jackson. Depends on the core's model. */
@NullMarked
package io.orderlane.persistence.codec;

import org.jspecify.annotations.NullMarked;
