package io.orderlane.app.json;

import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.port.replay.ReplayCounts;
import io.orderlane.core.port.replay.ReplayFailure;
import io.orderlane.core.port.replay.ReplayFilter;
import io.orderlane.core.port.replay.ReplayJob;
import io.orderlane.core.replay.ReplayPrediction;
import java.util.Locale;

/** Writes bulk replays. */
public final class ReplayJson {

    private ReplayJson() {}

    /** A job as it stands. */
    public static Tree.Obj of(ReplayJob job) {
        return new Tree.Obj.Builder()
                .text("id", job.id())
                .text("url", "/v1/replays/" + job.id())
                .text("state", job.state())
                .put("filter", of(job.plan().filter()))
                .text("mode", word(job.plan().mode()))
                .number("perSecond", job.plan().perSecond())
                .flag("evenIfNewer", job.plan().evenIfNewer())
                .text("reason", job.plan().reason())
                .number("expected", job.plan().expected())
                .put("counts", of(job.counts()))
                .text("createdAt", job.createdAt())
                .text("updatedAt", job.updatedAt())
                .build();
    }

    /** What a job is predicted to do. */
    public static Tree.Obj of(ReplayPrediction prediction) {
        return new Tree.Obj.Builder()
                .flag("dryRun", true)
                .flag("complete", prediction.complete())
                .put("counts", of(prediction.counts()))
                .build();
    }

    /** A notification that was not replayed, with the cursor to go on from. */
    public static Tree.Obj of(ReplayFailure failure) {
        return new Tree.Obj.Builder()
                .text("notificationId", failure.notification())
                .text("order", failure.order())
                .text("code", failure.code())
                .text("newer", failure.newer())
                .text("cursor", failure.at().lane() + "." + failure.at().seq())
                .build();
    }

    private static Tree.Obj of(ReplayCounts counts) {
        return new Tree.Obj.Builder()
                .number("taken", counts.taken())
                .number("queued", counts.queued())
                .number("newerKnown", counts.newerKnown())
                .number("stillWaiting", counts.stillWaiting())
                .number("unknown", counts.unknown())
                .build();
    }

    private static Tree.Obj of(ReplayFilter filter) {
        Tree.Obj.Builder members = new Tree.Obj.Builder()
                .list("state", filter.states().stream().map(ReplayJson::word).toList(), Tree::of)
                .text("account", filter.account())
                .text("api", filter.api() == null ? null : filter.api().label())
                .text("scenario", filter.scenario())
                .text("status", filter.status())
                .text("code", filter.reason())
                .text("settledFrom", filter.settledFrom())
                .text("settledBefore", filter.settledBefore());
        if (!filter.orderNos().isEmpty()) {
            members.list("orderNos", filter.orderNos(), Tree::of);
        }
        return members.build();
    }

    /** The word for a way to end, as filters have it: {@code never-shown}. */
    public static String word(Settled state) {
        return word((Enum<?>) state);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
