package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.app.access.Tokens;
import io.orderlane.app.config.Configuration;
import io.orderlane.app.config.keys.KeysInUse;
import io.orderlane.app.config.reading.LoadedConfiguration;
import io.orderlane.app.doctor.ClockComparison;
import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.submit.SubmitSettings;
import java.time.Clock;

/** What was configured and installed, and the clock of this machine. */
final class SettingsModule extends AbstractModule {

    private final LoadedConfiguration loaded;
    private final ScenarioRegistry scenarios;
    private final Clock clock;
    private final Ticker ticker;
    private final SigningChoice signing;

    SettingsModule(
            LoadedConfiguration loaded, ScenarioRegistry scenarios, Clock clock, Ticker ticker, SigningChoice signing) {
        this.loaded = loaded;
        this.scenarios = scenarios;
        this.clock = clock;
        this.ticker = ticker;
        this.signing = signing;
    }

    @Override
    protected void configure() {
        Configuration configuration = loaded.configuration();
        bind(LoadedConfiguration.class).toInstance(loaded);
        bind(Configuration.class).toInstance(configuration);
        bind(Tokens.class).toInstance(loaded.tokens());
        bind(ScenarioRegistry.class).toInstance(scenarios);
        bind(CheckSettings.class).toInstance(configuration.rules().settings());
        bind(SubmitSettings.class).toInstance(configuration.delivery().takingIn(configuration.windows()));
        bind(DeliverySettings.class).toInstance(configuration.delivery().sending(configuration.habits()));
        bind(Clock.class).toInstance(clock);
        bind(Ticker.class).toInstance(ticker);
        bind(ClockComparison.class).toInstance(new ClockComparison());
        bind(SigningChoice.class).toInstance(signing);
    }

    @Provides
    @Singleton
    KeysInUse keys() {
        return new KeysInUse(loaded.configuration().allAccounts(), loaded.keys());
    }

    @Provides
    @Singleton
    KeyWatch keyWatch(KeysInUse keys, Resources resources) {
        return resources.keep("the watch over key files", new KeyWatch(keys));
    }
}
