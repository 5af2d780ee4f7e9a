package io.orderlane.sandbox.state;

import io.orderlane.sandbox.protocol.Result;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request. It is stale when its event time was too old, whatever the effect; the order before it and
 * after it is null when there was, or is, none.
 */
public record Ruling(
        Effect effect,
        Result result,
        boolean stale,
        @Nullable OrderRecord before,
        @Nullable OrderRecord after,
        List<String> notes) {

    /** A refusal before any order was looked at. */
    public static Ruling refused(Result result, List<String> notes) {
        return new Ruling(Effect.REFUSED, result, false, null, null, notes);
    }

    /** A fault kept the request from taking effect. */
    public static Ruling dropped(List<String> notes) {
        return new Ruling(Effect.DROPPED, Result.success(), false, null, null, notes);
    }

    static Ruling unchanged(Effect effect, Result result, @Nullable OrderRecord order) {
        return new Ruling(effect, result, false, order, order, List.of());
    }

    static Ruling changed(Effect effect, @Nullable OrderRecord before, OrderRecord after) {
        return new Ruling(effect, Result.success(), false, before, after, List.of());
    }

    Ruling asStale(boolean isStale) {
        return new Ruling(effect, result, isStale, before, after, notes);
    }

    public Ruling noting(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Ruling(effect, result, stale, before, after, List.copyOf(all));
    }

    public Ruling answering(Result other) {
        return new Ruling(effect, other, stale, before, after, notes);
    }
}
