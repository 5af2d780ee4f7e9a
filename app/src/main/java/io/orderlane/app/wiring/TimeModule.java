package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import io.orderlane.app.doctor.ClockComparison;
import io.orderlane.core.port.Ticker;
import java.time.Clock;

/** The time of this machine, and how AlipayHK's compares with it. */
final class TimeModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Clock.class).toInstance(Clock.systemUTC());
        bind(Ticker.class).toInstance(Ticker.system());
        bind(ClockComparison.class).toInstance(new ClockComparison());
    }
}
