package io.orderlane.persistence.sqlite;

import static io.orderlane.testkit.store.ParcelStatus.PACKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.Release;
import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.testkit.store.ParcelUpdate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From where on a lane is read: nothing that waits lies before it, and little that has ended lies behind it. */
final class HeadTest extends SqliteFixture {

    private static final ParcelUpdate PARCEL = ParcelUpdate.of("P-1");

    @Test
    void aLaneWithALongHistoryIsReadFromWhatWaits() {
        for (int i = 0; i < 5; i++) {
            accepted(PARCEL.second(i));
            deliver(claimOne());
        }
        assertThat(head()).isEqualTo(6);
        accepted(PARCEL.status(PACKED).second(9));
        assertThat(head()).isEqualTo(6);
        assertThat(seqs(claimOne())).containsExactly(6);
    }

    @Test
    void aConfirmationPassesByAllThatItSupersedes() {
        ClaimedLane lane = threeWaiting();
        settle(lane, lane.queue().get(2), confirmed(lane.queue().get(2)));
        assertThat(head()).isEqualTo(4);
    }

    @Test
    void oneThatEndsAloneIsPassedByWhenItIsTheFirst() {
        ClaimedLane lane = threeWaiting();
        settle(lane, new NextStep.Expire());
        assertThat(head()).isEqualTo(2);
        settle(claimOne(), new NextStep.Park("refused", false));
        assertThat(head()).isEqualTo(3);
        settle(claimOne(), new NextStep.Park("refused", true));
        assertThat(head()).isEqualTo(4);
    }

    @Test
    void oneThatEndsAloneBehindOthersLeavesThemToBeRead() {
        ClaimedLane lane = threeWaiting();
        settle(lane, lane.queue().get(1), new NextStep.Expire());
        assertThat(head()).isEqualTo(1);
        ClaimedLane rest = claimOne();
        assertThat(seqs(rest)).containsExactly(1, 3);
        settle(rest, rest.queue().get(1), confirmed(rest.queue().get(1)));
        assertThat(head()).isEqualTo(4);
        assertThat(stores().reader().notifications(PARCEL.key()))
                .extracting(view -> view.state().name())
                .containsExactly("SUPERSEDED", "EXPIRED", "DELIVERED");
    }

    @Test
    void aParkedOneThatWaitsAgainIsReadAgain() {
        ClaimedLane lane = threeWaiting();
        settle(lane, new NextStep.Park("refused", true));
        assertThat(head()).isEqualTo(2);
        stores().lanes().release(new Release(PARCEL.key(), true, clock.instant()));
        assertThat(head()).isEqualTo(1);
        assertThat(seqs(claimOne())).containsExactly(1, 2, 3);
    }

    @Test
    void oneThatWaitsAgainInTheMiddleHidesNothingBeforeIt() {
        ClaimedLane lane = threeWaiting();
        settle(lane, lane.queue().get(1), new NextStep.Park("refused", true));
        stores().lanes().release(new Release(PARCEL.key(), true, clock.instant()));
        assertThat(head()).isEqualTo(1);
        assertThat(seqs(claimOne())).containsExactly(1, 2, 3);
    }

    @Test
    void aHeadThatLiesTooFarBackIsNoHarm() {
        for (int i = 0; i < 3; i++) {
            accepted(PARCEL.second(i));
            deliver(claimOne());
        }
        store.writer()
                .write(session -> session.call("UPDATE lane SET head_seq = 1").update());
        accepted(PARCEL.status(PACKED).second(9));
        ClaimedLane lane = claimOne();
        assertThat(seqs(lane)).containsExactly(4);
        deliver(lane);
        assertThat(head()).isEqualTo(5);
        assertThat(stores().reader().notifications(PARCEL.key()))
                .extracting(NotificationView::reason)
                .containsOnlyNulls();
        assertThat(stores().reader().pending()).isZero();
    }

    private ClaimedLane threeWaiting() {
        for (int i = 0; i < 3; i++) {
            accepted(PARCEL.second(i));
        }
        return claimOne();
    }

    private static List<Integer> seqs(ClaimedLane lane) {
        return lane.queue().stream().map(queued -> queued.notification().seq()).toList();
    }

    private int head() {
        return store.writer()
                .write(session -> session.call("SELECT head_seq FROM lane")
                        .first(Row::integer)
                        .orElseThrow());
    }
}
