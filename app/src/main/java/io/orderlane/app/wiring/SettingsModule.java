package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.app.config.Configuration;
import io.orderlane.app.config.KeysInUse;
import io.orderlane.app.config.LoadedConfiguration;
import io.orderlane.app.config.Tokens;
import io.orderlane.core.scenario.ScenarioRegistry;

/** What was configured and installed. */
final class SettingsModule extends AbstractModule {

    private final LoadedConfiguration loaded;
    private final ScenarioRegistry scenarios;
    private final Resources resources;

    SettingsModule(LoadedConfiguration loaded, ScenarioRegistry scenarios, Resources resources) {
        this.loaded = loaded;
        this.scenarios = scenarios;
        this.resources = resources;
    }

    @Override
    protected void configure() {
        bind(LoadedConfiguration.class).toInstance(loaded);
        bind(Configuration.class).toInstance(loaded.configuration());
        bind(Tokens.class).toInstance(loaded.tokens());
        bind(ScenarioRegistry.class).toInstance(scenarios);
        bind(Resources.class).toInstance(resources);
    }

    @Provides
    @Singleton
    KeysInUse keys() {
        KeysInUse keys = new KeysInUse(loaded);
        resources.keep("the watch over key files", new KeyWatch(keys).started());
        return keys;
    }
}
