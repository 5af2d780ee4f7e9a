package io.orderlane.testkit.store.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.port.Stores;
import io.orderlane.testkit.store.StoreFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A store behaves like the model on random sequences. */
public interface ModelContract extends StoreFixture {

    /** How many sequences. */
    int SEQUENCES = 100;

    /** Views of the store, those of each process where there are several. */
    default List<Stores> processes() {
        return List.of(stores());
    }

    @Test
    default void randomSequencesGoAsInTheModel() {
        assertThat(new RandomSequences(processes(), clock()).play(SEQUENCES, 1))
                .contains("sequences=" + SEQUENCES)
                .as("the sequences bring about what they are for")
                .contains(
                        "accepted=",
                        "duplicate=",
                        "stale=",
                        "sentLate=",
                        "settlesRejected=",
                        "renewsRejected=",
                        "not_sent=",
                        "reaped=",
                        "delivered=",
                        "failed=",
                        "expired=",
                        "parked=",
                        "parked_and_holding=",
                        "never_shown=",
                        "replayed=");
    }

    @Test
    default void withoutTheFenceTheyDoNot() {
        List<Stores> unfenced = UnfencedLanes.of(processes());
        assertThatThrownBy(() -> new RandomSequences(unfenced, clock()).play(SEQUENCES, 1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("exactly the claims with an old fence come back as lost");
    }
}
