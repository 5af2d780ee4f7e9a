package io.orderlane.app.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopSignalsTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void aTermSignalIsHeardAndIsNoInterruption() throws Exception {
        try (StopSignals signals = new StopSignals()) {
            assertThat(signals.isRequested()).isFalse();
            assertThat(signals.exitCode()).isZero();
            raise();
            assertThat(signals.await(LONG)).isTrue();
            assertThat(signals.interrupted()).isFalse();
            assertThat(signals.exitCode()).isEqualTo(143);
        }
    }

    @Test
    void anInterruptionHasTheNumberThatShellsGiveIt() {
        assertThat(heard(StopSignals.Signal.INT)).isEqualTo(130);
        assertThat(heard(StopSignals.Signal.HUP)).isEqualTo(129);
    }

    private static int heard(StopSignals.Signal signal) {
        try (StopSignals signals = new StopSignals()) {
            signals.hear(signal);
            assertThat(signals.interrupted()).isTrue();
            return signals.exitCode();
        }
    }

    @Test
    void whoHearsNoMoreGivesTheSignalBack() throws Exception {
        try (StopSignals outer = new StopSignals()) {
            StopSignals inner = new StopSignals();
            inner.close();
            raise();
            assertThat(outer.await(LONG)).isTrue();
            assertThat(inner.isRequested()).isFalse();
        }
    }

    private static void raise() throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        signal.getMethod("raise", signal)
                .invoke(null, signal.getConstructor(String.class).newInstance("TERM"));
    }
}
