package io.orderlane.testkit.store.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.port.Stores;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import io.orderlane.testkit.store.ParcelStatus;
import io.orderlane.testkit.store.ParcelUpdate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Submits updates to the store and the model. */
final class Merchant {

    /**
     * An update of an order.
     *
     * @param seconds how long after the newest so far; with none and the same status it is a duplicate or a conflict
     * @param otherWords whether its content differs from the usual
     */
    record Update(int order, ParcelStatus status, int seconds, boolean otherWords) {}

    private final World world;
    private final UpdateDecider decide = UpdateDecider.byDefault();
    private final Map<ModelLane, Integer> newest = new HashMap<>();

    Merchant(World world) {
        this.world = world;
    }

    /** Submits updates as one group. */
    void submit(Stores store, List<Update> updates) {
        List<Candidate> group = new ArrayList<>();
        List<SubmissionResult> expected = new ArrayList<>();
        for (Update update : updates) {
            ModelLane lane = world.lanes.get(update.order());
            Candidate candidate = written(update, lane).candidate(world.now());
            group.add(candidate);
            world.changed(lane);
            expected.add(lane.accept(candidate, decide, world.now()));
        }
        assertThat(store.intake()
                        .accept(group, decide, List.of(), Duration.ZERO)
                        .results())
                .as("each update is decided about as in the model")
                .isEqualTo(expected);
        expected.forEach(this::count);
    }

    private ParcelUpdate written(Update update, ModelLane lane) {
        int second = newest.getOrDefault(lane, 10) + update.seconds();
        newest.merge(lane, second, Math::max);
        return lane.parcel.status(update.status()).second(second).says(update.otherWords() ? "a lamp" : "a book");
    }

    private void count(SubmissionResult result) {
        world.tally.count(result.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        if (result instanceof SubmissionResult.Accepted accept) {
            world.taken(accept.id());
        }
    }
}
