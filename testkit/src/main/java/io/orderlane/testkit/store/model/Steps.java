package io.orderlane.testkit.store.model;

import io.orderlane.testkit.store.ParcelStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Draws sequences: which steps there are, and how likely each is. Equal random numbers give equal sequences. */
final class Steps {

    private static final int LONGEST = 40;
    private static final int ORDERS = 4;
    private static final int LARGEST_GROUP = 3;
    private static final int NOTIFICATIONS = 10;

    private static final List<ParcelStatus> STATUSES = Stream.of(
                    Collections.nCopies(6, ParcelStatus.PLACED),
                    Collections.nCopies(6, ParcelStatus.PACKED),
                    Collections.nCopies(6, ParcelStatus.SENT),
                    List.of(ParcelStatus.RECEIVED, ParcelStatus.RETURNED))
            .flatMap(List::stream)
            .toList();

    private final Random random;
    private final List<Supplier<Step>> kinds = new ArrayList<>();

    Steps(Random random) {
        this.random = random;
        likely(8, () -> new Step.Submit(node(), many(LARGEST_GROUP, this::update)));
        likely(7, () -> new Step.Claim(node(), oneOf(List.of(1, 2, 4))));
        likely(6, () -> new Step.Send(node(), small(), small()));
        likely(6, () -> new Step.Settle(node(), small(), how()));
        likely(2, () -> new Step.SettleAll(node(), how()));
        likely(2, () -> new Step.SettleAgain(node(), small(), how()));
        likely(1, () -> new Step.Renew(node()));
        likely(1, () -> new Step.Reap(node()));
        likely(2, () -> new Step.Freeze(node()));
        likely(2, () -> new Step.Wait(oneOf(List.of(1, 4, 8, 29, 30))));
        likely(
                3,
                () -> new Step.Replay(
                        node(), order(), below(NOTIFICATIONS), random.nextBoolean(), random.nextBoolean()));
    }

    private void likely(int weight, Supplier<Step> kind) {
        kinds.addAll(Collections.nCopies(weight, kind));
    }

    /** The next sequence, of 1 to 40 steps. */
    List<Step> sequence() {
        return many(LONGEST, () -> oneOf(kinds).get());
    }

    private Merchant.Update update() {
        return new Merchant.Update(order(), oneOf(STATUSES), oneOf(List.of(0, 1, 5, -1)), below(4) == 0);
    }

    private <T> List<T> many(int most, Supplier<T> one) {
        return Stream.generate(one).limit(1L + below(most)).toList();
    }

    private <T> T oneOf(List<T> all) {
        return all.get(below(all.size()));
    }

    private SettleChoice how() {
        return oneOf(List.of(SettleChoice.values()));
    }

    private int node() {
        return below(SequenceRun.NODES);
    }

    private int order() {
        return below(ORDERS);
    }

    private int small() {
        return below(3);
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }
}
