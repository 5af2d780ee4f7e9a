package io.orderlane.app.doctor;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Whether our clock agrees with AlipayHK's, as far as its answers tell. */
final class ClockCheck implements Check {

    private static final Duration ODD = Duration.ofSeconds(30);

    private final ClockComparison clocks;

    ClockCheck(ClockComparison clocks) {
        this.clocks = clocks;
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public List<Finding> look() {
        return List.of(clocks.last()
                .map(this::finding)
                .orElseGet(() -> Finding.ok(name(), "AlipayHK has not dated an answer yet; nothing to compare with")));
    }

    private Finding finding(ClockComparison.Look look) {
        String found = "AlipayHK's clock differed by " + look.ahead().toMillis() + " ms at its answer of "
                + look.at().truncatedTo(ChronoUnit.SECONDS);
        return look.ahead().abs().compareTo(ODD) < 0
                ? Finding.ok(name(), found)
                : Finding.warn(
                        name(),
                        found,
                        "Set this machine's clock by NTP; the time of a request is part of its signature.");
    }
}
