package io.orderlane.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.port.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class LockRetryTest {

    private static final Claim FREE = new Claim(1, 1);
    private static final Claim LOCKED = new Claim(2, 1);
    private static final Claim LOST = new Claim(3, 1);

    private final List<List<Claim>> written = new ArrayList<>();

    @Test
    void whatWasLockedIsWrittenOnceTheLockIsGone() {
        assertThat(write(2)).isEqualTo(List.of(LOST));
        assertThat(written).containsExactly(List.of(FREE, LOCKED, LOST), List.of(LOCKED), List.of(LOCKED));
    }

    @Test
    void whatStaysLockedIsLostAndWasTriedAgainForLessThanASecond() {
        assertThat(write(Integer.MAX_VALUE)).containsExactly(LOST, LOCKED);
        assertThat(written).hasSize(10).endsWith(List.of(LOCKED));
    }

    @Test
    void whereNothingIsLockedItIsWrittenOnce() {
        assertThat(write(0)).containsExactly(LOST);
        assertThat(written).hasSize(1);
    }

    /** With one claim that is locked for so many writes, and one that holds no more. */
    private List<Claim> write(int locked) {
        return LockRetry.write(List.of(FREE, LOCKED, LOST), Function.identity(), some -> {
            written.add(some);
            return new LockRetry.Result<>(
                    some.stream().filter(LOST::equals).toList(),
                    written.size() > locked
                            ? List.of()
                            : some.stream().filter(LOCKED::equals).toList());
        });
    }
}
