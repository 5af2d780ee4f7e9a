package io.orderlane.app.http;

import io.orderlane.app.json.ReplayJson;
import io.orderlane.core.field.PlainText;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.port.replay.ReplayFilter;
import io.orderlane.core.port.replay.ReplayJobId;
import io.orderlane.core.port.replay.ReplayMode;
import io.orderlane.core.port.replay.ReplayPlan;
import io.orderlane.core.scenario.BaseApi;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request for a bulk replay, or only for its prediction ({@code dryRun}); a null id stands for any. */
record BulkReplayRequest(
        ReplayPlan plan, boolean dryRun, @Nullable ReplayJobId id) {

    private static final int USUAL_RATE = 50;
    private static final int HIGHEST_RATE = 1000;

    private static final Map<String, Settled> STATES =
            words(EnumSet.complementOf(EnumSet.of(Settled.PENDING)), ReplayJson::word);
    private static final Map<String, ReplayMode> MODES = words(
            List.of(ReplayMode.LATEST, ReplayMode.ALL), mode -> mode.name().toLowerCase(Locale.ROOT));
    private static final Map<String, BaseApi> APIS = words(List.of(BaseApi.values()), BaseApi::label);

    /** Reads it; every problem with it at once. */
    static BulkReplayRequest of(Tree.Obj members) {
        BodyReader body =
                BodyReader.of(members, "id", "filter", "mode", "dryRun", "perSecond", "evenIfNewer", "reason");
        ReplayFilter filter = filter(body.within(
                "filter",
                "account",
                "api",
                "scenario",
                "status",
                "state",
                "code",
                "settledFrom",
                "settledBefore",
                "orderNos"));
        requireSomeFilter(members.get("filter"), body);
        ReplayPlan plan = new ReplayPlan(
                filter,
                Objects.requireNonNullElse(body.word("mode", MODES), ReplayMode.LATEST),
                body.number("perSecond", 1, HIGHEST_RATE, USUAL_RATE),
                body.flag("evenIfNewer"),
                reason(body.text("reason")),
                null);
        BulkReplayRequest read = new BulkReplayRequest(plan, body.flag("dryRun"), id(body));
        body.finish();
        return read;
    }

    private static @Nullable String reason(@Nullable String given) {
        return given == null ? null : PlainText.of(given);
    }

    /** Without a filter a typing mistake would replay everything that is parked. */
    private static void requireSomeFilter(@Nullable Tree filter, BodyReader body) {
        if (filter == null || filter.equals(Tree.Obj.EMPTY)) {
            body.problem(
                    "filter",
                    "says which notifications are meant, by at least one of its members; everything that is parked is"
                            + " {\"state\":\"parked\"}.");
        }
    }

    private static ReplayFilter filter(BodyReader filter) {
        List<Settled> states = filter.words("state", STATES);
        return new ReplayFilter(
                filter.text("account"),
                filter.word("api", APIS),
                filter.text("scenario"),
                filter.text("status"),
                states.isEmpty() ? Set.of(Settled.PARKED) : new TreeSet<>(states),
                filter.text("code"),
                filter.instant("settledFrom"),
                filter.instant("settledBefore"),
                filter.texts("orderNos"));
    }

    private static @Nullable ReplayJobId id(BodyReader body) {
        String id = body.text("id");
        if (id == null || ReplayJobId.isWellFormed(id)) {
            return id == null ? null : new ReplayJobId(id);
        }
        body.problem("id", "is 32 lower-case hexadecimal characters, or left out.");
        return null;
    }

    private static <T> Map<String, T> words(Collection<T> values, Function<T, String> word) {
        Map<String, T> words = new LinkedHashMap<>();
        values.forEach(value -> words.put(word.apply(value), value));
        return words;
    }
}
