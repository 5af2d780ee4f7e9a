package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.app.config.Configuration;
import io.orderlane.core.Orderlane;
import io.orderlane.core.OrderlaneBuilder;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.store.StoreHandle;
import java.time.Clock;
import java.util.List;

/** The pipeline, as configured. */
final class CoreModule extends AbstractModule {

    @Provides
    @Singleton
    Orderlane orderlane(
            Configuration configuration,
            ScenarioRegistry scenarios,
            StoreHandle store,
            NotificationGateway gateway,
            List<DeliveryListener> listeners,
            Clock clock,
            Ticker ticker,
            Resources resources) {
        OrderlaneBuilder builder = Orderlane.builder()
                .scenarios(scenarios)
                .store(store)
                .gateway(gateway)
                .accounts(configuration.allAccounts().keySet())
                .clock(clock)
                .ticker(ticker)
                .checks(configuration.rules().settings())
                .recipientMayChange(configuration.rules().recipientMayChange())
                .submission(configuration.delivery().takingIn(configuration.windows()))
                .delivery(configuration.delivery().sending(configuration.habits()));
        listeners.forEach(builder::listener);
        return resources.keep("the pipeline", builder.build());
    }
}
