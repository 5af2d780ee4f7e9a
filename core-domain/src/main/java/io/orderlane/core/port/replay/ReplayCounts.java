package io.orderlane.core.port.replay;

import java.util.List;

/** How many requests to replay came to which {@link ReplayResult}. */
public record ReplayCounts(long queued, long newerKnown, long stillWaiting, long unknown) {

    /** Nothing yet. */
    public static final ReplayCounts NONE = new ReplayCounts(0, 0, 0, 0);

    /** The results of some requests. */
    public static ReplayCounts of(List<ReplayResult> results) {
        return results.stream().map(ReplayCounts::of).reduce(NONE, ReplayCounts::plus);
    }

    private static ReplayCounts of(ReplayResult result) {
        return result.fold(
                queued -> new ReplayCounts(1, 0, 0, 0),
                newer -> new ReplayCounts(0, 1, 0, 0),
                waiting -> new ReplayCounts(0, 0, 1, 0),
                unknown -> new ReplayCounts(0, 0, 0, 1));
    }

    /** Both together. */
    public ReplayCounts plus(ReplayCounts more) {
        return new ReplayCounts(
                queued + more.queued,
                newerKnown + more.newerKnown,
                stillWaiting + more.stillWaiting,
                unknown + more.unknown);
    }

    /** How many were taken. */
    public long taken() {
        return queued + failed();
    }

    /** How many were not replayed. */
    public long failed() {
        return newerKnown + stillWaiting + unknown;
    }
}
