package io.orderlane.testkit.store.model;

import io.orderlane.testkit.store.ParcelStatus;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Which sequences there are, and how likely each step is. */
final class Steps {

    private static final int LONGEST = 40;
    private static final int ORDERS = 4;

    private Steps() {}

    static Arbitrary<List<Step>> sequences() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, submit()),
                        Tuple.of(7, claim()),
                        Tuple.of(6, send()),
                        Tuple.of(6, Combinators.combine(node(), small(), how()).as(Step.Settle::new)),
                        Tuple.of(2, Combinators.combine(node(), how()).as(Step.SettleAll::new)),
                        Tuple.of(2, Combinators.combine(node(), small(), how()).as(Step.SettleAgain::new)),
                        Tuple.of(1, node().map(Step.Renew::new)),
                        Tuple.of(1, Combinators.combine(node(), small()).as(Step.GiveBack::new)),
                        Tuple.of(1, node().map(Step.Reap::new)),
                        Tuple.of(2, node().map(Step.Freeze::new)),
                        Tuple.of(2, Arbitraries.of(1, 4, 8, 29, 30).map(Step.Wait::new)),
                        Tuple.of(3, replay()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(LONGEST)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Step> submit() {
        Arbitrary<ParcelStatus> status = Arbitraries.frequency(
                Tuple.of(6, ParcelStatus.PLACED),
                Tuple.of(6, ParcelStatus.PACKED),
                Tuple.of(6, ParcelStatus.SENT),
                Tuple.of(1, ParcelStatus.RECEIVED),
                Tuple.of(1, ParcelStatus.RETURNED));
        Arbitrary<Integer> seconds = Arbitraries.of(0, 1, 5, -1);
        Arbitrary<Merchant.Update> update = Combinators.combine(
                        order(), status, seconds, Arbitraries.of(false, false, false, true))
                .as(Merchant.Update::new);
        return Combinators.combine(node(), update.list().ofMinSize(1).ofMaxSize(3))
                .as(Step.Submit::new);
    }

    private static Arbitrary<Step> claim() {
        return Combinators.combine(node(), Arbitraries.of(1, 2, 4)).as(Step.Claim::new);
    }

    private static Arbitrary<Step> send() {
        return Combinators.combine(node(), small(), small()).as(Step.Send::new);
    }

    private static Arbitrary<Step> replay() {
        Arbitrary<Boolean> yesOrNo = Arbitraries.of(false, true);
        return Combinators.combine(node(), order(), Arbitraries.integers().between(0, 9), yesOrNo, yesOrNo)
                .as(Step.Replay::new);
    }

    private static Arbitrary<SettleChoice> how() {
        return Arbitraries.of(SettleChoice.values());
    }

    private static Arbitrary<Integer> node() {
        return Arbitraries.integers().between(0, SequenceRun.NODES - 1).withDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Integer> order() {
        return Arbitraries.integers().between(0, ORDERS - 1).withDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Integer> small() {
        return Arbitraries.integers().between(0, 2).withDistribution(RandomDistribution.uniform());
    }
}
