package io.orderlane.core.replay;

import io.orderlane.core.port.replay.ReplayCounts;

/**
 * What a bulk replay would come to if it were done now.
 *
 * @param complete whether everything was looked at; otherwise there was too much of it, and there may be more of each
 */
public record ReplayPrediction(ReplayCounts counts, boolean complete) {}
