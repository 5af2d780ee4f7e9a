/** Every request in the order it was ruled on, and the judgement over them. May use protocol, state and Jackson. */
@NullMarked
package io.orderlane.sandbox.journal;

import org.jspecify.annotations.NullMarked;
