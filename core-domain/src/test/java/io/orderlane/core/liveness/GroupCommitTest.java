package io.orderlane.core.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.port.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The target lets each group go on when the test says so. */
@Timeout(60)
class GroupCommitTest {

    private static final Duration A_WHILE = Duration.ofSeconds(30);
    private static final int MOST = 3;

    private final GatedTarget target = new GatedTarget();
    private final GroupCommit<String> commits = new GroupCommit<>("orderlane-test", Ticker.system(), MOST, target);

    @AfterEach
    void close() {
        target.gate.release(1_000);
        assertThat(commits.close(A_WHILE)).isTrue();
    }

    @Test
    void whatWaitsTogetherIsWrittenTogether() throws InterruptedException {
        beginWith("a");
        offer("b", "c");
        assertThat(next()).containsExactly("b", "c");
    }

    @Test
    void aGroupIsNoLargerThanItMayBe() throws InterruptedException {
        beginWith("a");
        offer("b", "c", "d", "e");
        assertThat(next()).containsExactly("b", "c", "d");
        assertThat(next()).containsExactly("e");
    }

    @Test
    void aLargeOneFillsAGroup() throws InterruptedException {
        beginWith("a");
        offer("large", "c");
        assertThat(next()).containsExactly("large");
        assertThat(next()).containsExactly("c");
    }

    @Test
    void whatIsLeftComesAgainBeforeWhatIsNewer() throws InterruptedException {
        target.left = "b";
        beginWith("a");
        offer("b", "c");
        assertThat(next()).containsExactly("b", "c");
        offer("d");
        assertThat(next()).startsWith("b");
        target.left = "";
        target.gate.release(10);
        assertThat(commits.close(A_WHILE)).isTrue();
        assertThat(target.written).containsOnlyOnce("b").endsWith("d");
    }

    @Test
    void aCloseWritesWhatWaits() throws InterruptedException {
        beginWith("a");
        offer("b", "c", "d", "e");
        target.gate.release(10);
        assertThat(commits.close(A_WHILE)).isTrue();
        assertThat(target.written).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void anInterruptWhileItWaitsEndsNothing() throws InterruptedException {
        target.interrupts = true;
        beginWith("a");
        offer("b");
        assertThat(next()).containsExactly("b");
        offer("c");
        assertThat(next()).containsExactly("c");
    }

    /** It is written alone, as nothing else is there; what is offered next waits until the test asks for the next group. */
    private void beginWith(String first) throws InterruptedException {
        commits.start();
        offer(first);
        assertThat(target.groups.take()).containsExactly(first);
    }

    private void offer(String... all) {
        List.of(all).forEach(commits::offer);
    }

    private List<String> next() throws InterruptedException {
        target.gate.release();
        return target.groups.take();
    }

    private static final class GatedTarget implements GroupCommit.Target<String> {

        private final BlockingQueue<List<String>> groups = new LinkedBlockingQueue<>();
        private final List<String> written = new CopyOnWriteArrayList<>();
        private final Semaphore gate = new Semaphore(0);
        private volatile String left = "";
        private volatile boolean interrupts;

        @Override
        public void write(List<String> group) {
            groups.add(List.copyOf(group));
            gate.acquireUninterruptibly();
            group.stream().filter(one -> !one.equals(left)).forEach(written::add);
            group.removeIf(one -> !one.equals(left));
            if (interrupts) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public int sizeOf(String one) {
            return one.equals("large") ? MOST : 1;
        }
    }
}
