package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.app.http.EventFeed;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.port.Ticker;
import io.orderlane.persistence.StoreHandle;
import java.util.ArrayList;
import java.util.List;

/** The delivery listeners: the log, the event feed, and those handed in. */
final class ListenerModule extends AbstractModule {

    private final List<DeliveryListener> others;

    ListenerModule(List<DeliveryListener> others) {
        this.others = List.copyOf(others);
    }

    @Override
    protected void configure() {
        bind(EventFeed.class).toInstance(new EventFeed());
    }

    @Provides
    @Singleton
    MinuteLines lines(Ticker ticker, Resources resources) {
        return resources.keep("lines of the log", new MinuteLines(ticker));
    }

    @Provides
    @Singleton
    List<DeliveryListener> listeners(EventFeed events, StoreHandle store, Ticker ticker, MinuteLines lines) {
        List<DeliveryListener> all = new ArrayList<>(others);
        all.add(new DeliveryLog(store.health(), ticker, lines));
        all.add(events);
        return List.copyOf(all);
    }
}
