package io.orderlane.app.chaos;

import io.orderlane.sandbox.journal.AnswerForm;
import io.orderlane.sandbox.journal.JournalEntry;
import io.orderlane.sandbox.journal.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to, by the sandbox's journal.
 *
 * @param accepted statuses answered with 200 or 202
 * @param received requests with a good signature
 * @param lost accepted statuses that never took effect
 * @param duplicates requests whose requestId had taken effect before
 * @param injected requests that took effect, or had, and whose answer a fault spoiled: each calls for one duplicate
 * @param otherIdentity requests that repeat a requestId with another wire time, or an order's wire time with another requestId
 * @param resubmitted how often the load had to submit again
 * @param p50 from acceptance to effect, median
 * @param slowest from acceptance to effect
 */
record Figures(
        int accepted,
        int received,
        int lost,
        int outOfOrder,
        int staleArrivals,
        int staleEffects,
        int duplicates,
        int injected,
        int otherIdentity,
        int resubmitted,
        Duration p50,
        Duration slowest) {

    static Figures of(Stage stage, Load load) {
        return of(stage, load, load.accepted());
    }

    /** With {@code accepted} in place of all that was, where a fault refuses some of it for good. */
    static Figures of(Stage stage, Load load, Map<String, List<String>> accepted) {
        List<JournalEntry> entries = stage.sandbox().journal().entries();
        Judgement judgement = Judgement.over(entries);
        List<Duration> delays = Effects.of(entries).delays(load.acceptedAt());
        return new Figures(
                accepted.values().stream().mapToInt(List::size).sum(),
                judgement.total().arrivals(),
                judgement.lost(accepted).values().stream().mapToInt(List::size).sum(),
                judgement.total().outOfOrder(),
                judgement.total().staleArrivals(),
                judgement.total().staleEffects(),
                judgement.total().duplicates(),
                injected(entries),
                otherIdentity(entries),
                load.resubmitted(),
                delays.isEmpty() ? Duration.ZERO : delays.get(delays.size() / 2),
                delays.isEmpty() ? Duration.ZERO : delays.get(delays.size() - 1));
    }

    /** A repeat that a fault keeps from AlipayHK's sight calls for another repeat as well. */
    private static int injected(List<JournalEntry> entries) {
        Set<String> took = new HashSet<>();
        int injected = 0;
        for (JournalEntry entry : entries) {
            String requestId = String.valueOf(entry.subject().requestId());
            if (entry.effect().changedTheOrder()) {
                took.add(requestId);
            }
            injected += took.contains(requestId) && !isGood(entry) ? 1 : 0;
        }
        return injected;
    }

    private static boolean isGood(JournalEntry entry) {
        return entry.outcome().answer() == AnswerForm.SIGNED
                && Optional.ofNullable(entry.outcome().result())
                        .filter(result -> result.status().equals("S"))
                        .isPresent();
    }

    private static int otherIdentity(List<JournalEntry> entries) {
        Map<String, Object> known = new HashMap<>();
        int others = 0;
        for (JournalEntry entry : entries) {
            String requestId = String.valueOf(entry.subject().requestId());
            Object time = Objects.requireNonNullElse(entry.subject().eventTime(), "none");
            others += isOther(known.putIfAbsent(requestId, time), time) ? 1 : 0;
            // the other command of a contract card has a requestId of its own
            if (entry.subject().command() == null) {
                String event = entry.subject().orderNo() + " at " + time;
                others += isOther(known.putIfAbsent(event, requestId), requestId) ? 1 : 0;
            }
        }
        return others;
    }

    private static boolean isOther(@Nullable Object before, Object now) {
        return before != null && !before.equals(now);
    }

    /** Duplicates that no injected fault calls for. */
    int unexplained() {
        return Math.max(0, duplicates - injected);
    }

    /** One line for a person and for a script. */
    String line(String name, long seed, String more) {
        return String.format(
                Locale.ROOT,
                "chaos %s seed=%d accepted=%d received=%d lost=%d outOfOrder=%d staleArrivals=%d staleEffects=%d"
                        + " duplicates=%d injected=%d unexplained=%d otherIdentity=%d resubmitted=%d p50=%dms slowest=%dms %s",
                name,
                seed,
                accepted,
                received,
                lost,
                outOfOrder,
                staleArrivals,
                staleEffects,
                duplicates,
                injected,
                unexplained(),
                otherIdentity,
                resubmitted,
                p50.toMillis(),
                slowest.toMillis(),
                more);
    }

    /** By order number: when each status took effect, in order. */
    record Effects(Map<String, List<Instant>> times) {

        static Effects of(List<JournalEntry> entries) {
            Map<String, List<Instant>> times = new HashMap<>();
            entries.stream()
                    .filter(entry -> entry.effect().changedTheOrder())
                    .forEach(entry -> times.computeIfAbsent(
                                    String.valueOf(entry.subject().orderNo()), any -> new java.util.ArrayList<>())
                            .add(entry.heard().at()));
            return new Effects(times);
        }

        /** From acceptance to effect, shortest first; only for orders of which every status took effect. */
        List<Duration> delays(Map<String, List<Instant>> accepted) {
            return accepted.entrySet().stream()
                    .filter(order ->
                            times.getOrDefault(order.getKey(), List.of()).size()
                                    == order.getValue().size())
                    .flatMap(order -> java.util.stream.IntStream.range(
                                    0, order.getValue().size())
                            .mapToObj(i -> Duration.between(
                                    order.getValue().get(i),
                                    times.get(order.getKey()).get(i))))
                    .sorted()
                    .toList();
        }
    }
}
