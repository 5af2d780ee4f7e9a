package io.orderlane.core.submit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NotificationId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    @Test
    void idsGrowWithTimeAndNeverRepeatEvenWhenTheClockStandsStill() {
        var ids = new TimeOrderedIds(
                Clock.fixed(Instant.EPOCH.plusMillis(1_795_226_400_000L), ZoneOffset.UTC), () -> new UUID(1, 7));
        List<String> made = Stream.generate(ids)
                .limit(5000)
                .map(id -> NotificationId.of(id).value())
                .toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(ids.get().version()).isEqualTo(7);
    }
}
