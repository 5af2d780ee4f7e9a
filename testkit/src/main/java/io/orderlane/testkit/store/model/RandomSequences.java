package io.orderlane.testkit.store.model;

import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.port.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Plays random sequences on a store and on a small model of it at once: orders are updated, claimed, sent, settled in
 * every way, given back, renewed and replayed by several processes, some of which stand still until their lease has run
 * out and then go on. After each step the store must answer and be like the model. Equal seeds give equal sequences on
 * every store.
 */
public final class RandomSequences {

    /** The most shorter sequences that are played after one failed. */
    private static final int MOST_RUNS = 400;

    private final List<Stores> stores;
    private final SettableClock clock;
    private final Tally tally = new Tally();

    /**
     * Sequences on a store, which need not be empty.
     *
     * @param stores its views, those of each process where there are several
     * @param clock the store's clock; it is only moved forward
     */
    public RandomSequences(List<Stores> stores, SettableClock clock) {
        this.stores = List.copyOf(stores);
        this.clock = clock;
    }

    /**
     * Plays this many sequences.
     *
     * @return how often what happened, in one line
     * @throws AssertionError when the store is not as the model: by which rule, and the shortest sequence found that
     *     shows it
     */
    public String play(int sequences, long seed) {
        Steps drawn = new Steps(new Random(seed));
        for (int number = 1; number <= sequences; number++) {
            play(number, seed, drawn.sequence());
        }
        return "seed=" + seed + " sequences=" + sequences + " " + tally;
    }

    private void play(int number, long seed, List<Step> sequence) {
        tally.count("steps", sequence.size());
        Optional<Throwable> failure = failureOf(sequence, tally);
        if (failure.isPresent()) {
            throw shortest(new Failed(sequence, failure.get())).toError(number, seed);
        }
    }

    private Optional<Throwable> failureOf(List<Step> steps, Tally counts) {
        try {
            new SequenceRun(stores, clock, counts).run(steps);
            return Optional.empty();
        } catch (AssertionError | RuntimeException failure) {
            return Optional.of(failure);
        }
    }

    /** Leaves out half of the steps, then fewer, at last single ones, while the rest still breaks the same rule. */
    private Failed shortest(Failed whole) {
        Failed best = whole;
        int part = whole.steps.size() / 2;
        int from = 0;
        boolean shortened = false;
        for (int runs = 0; runs < MOST_RUNS && part > 0; runs++) {
            List<Step> fewer = best.without(from, part);
            Optional<Throwable> again = failureOf(fewer, new Tally()).filter(best::isLike);
            if (again.isPresent()) {
                best = new Failed(fewer, again.get());
                shortened = true;
            } else {
                from += part;
            }
            if (from >= best.steps.size()) {
                from = 0;
                part = shortened ? part : part / 2;
                shortened = false;
            }
        }
        return best;
    }

    private record Failed(List<Step> steps, Throwable failure) {

        List<Step> without(int from, int many) {
            List<Step> fewer = new ArrayList<>(steps);
            fewer.subList(from, Math.min(from + many, steps.size())).clear();
            return fewer;
        }

        /** Whether another failure breaks the same rule. */
        boolean isLike(Throwable other) {
            return rule(failure).equals(rule(other));
        }

        /** What an assertion is described as; else the kind of failure. */
        private static String rule(Throwable failure) {
            String told = String.valueOf(failure.getMessage());
            return told.startsWith("[")
                    ? told.substring(0, told.indexOf(']'))
                    : failure.getClass().getName();
        }

        AssertionError toError(int number, long seed) {
            StringBuilder told = new StringBuilder("The store is not as the model. Sequence " + number + " of seed "
                    + seed + ", shortened to " + steps.size() + " steps:");
            steps.forEach(step -> told.append("\n  ").append(step));
            return new AssertionError(
                    told.append("\n").append(failure.getMessage()).toString(), failure);
        }
    }
}
