/** Bulk replays: gathers what they take, predicts what would come of it, and does it part by part. Depends on port. */
@NullMarked
package io.orderlane.core.replay;

import org.jspecify.annotations.NullMarked;
