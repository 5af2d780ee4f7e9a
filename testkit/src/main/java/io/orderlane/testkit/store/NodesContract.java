package io.orderlane.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.port.NodeView;
import io.orderlane.core.port.Nodes;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What {@link Nodes} must do, where one process uses the store. */
public interface NodesContract extends StoreFixture {

    @Test
    default void aProcessIsSeenOnceItHasSaidThatItLives() {
        assertThat(stores().nodes().seen()).isEmpty();
        stores().nodes().beat();
        NodeView itself = itself();
        assertThat(itself.name()).isNotBlank();
        assertThat(itself.seenAt()).isEqualTo(clock().instant());
        assertThat(itself.lanes()).isZero();
    }

    @Test
    default void aBeatIsTheLatestNews() {
        stores().nodes().beat();
        clock().advance(Duration.ofSeconds(5));
        stores().nodes().beat();
        assertThat(itself().seenAt()).isEqualTo(clock().instant());
    }

    @Test
    default void itsLanesAreThoseItHasLeased() {
        stores().nodes().beat();
        offer(ParcelUpdate.of("P-1"), ParcelUpdate.of("P-2"), ParcelUpdate.of("P-3"));
        var leased = claim(2);
        assertThat(itself().lanes()).isEqualTo(2);
        deliver(leased.get(0));
        assertThat(itself().lanes()).isEqualTo(1);
        clock().advance(LEASE);
        stores().lanes().reap();
        assertThat(itself().lanes()).isZero();
    }

    @Test
    default void oneThatLeavesIsSeenNoLonger() {
        stores().nodes().beat();
        stores().nodes().leave();
        stores().nodes().leave();
        assertThat(stores().nodes().seen()).isEmpty();
    }

    @Test
    default void oneThatFellSilentIsSeenNoLonger() {
        stores().nodes().beat();
        clock().advance(Nodes.LATELY);
        assertThat(stores().nodes().seen()).hasSize(1);
        clock().advance(Duration.ofMillis(1));
        assertThat(stores().nodes().seen()).isEmpty();
    }

    private NodeView itself() {
        assertThat(stores().nodes().seen()).hasSize(1);
        return stores().nodes().seen().get(0);
    }
}
