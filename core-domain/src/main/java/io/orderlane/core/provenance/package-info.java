/** Where a rule comes from, and what that means for its force. Depends on nothing; everything may depend on it. */
@NullMarked
package io.orderlane.core.provenance;

import org.jspecify.annotations.NullMarked;
