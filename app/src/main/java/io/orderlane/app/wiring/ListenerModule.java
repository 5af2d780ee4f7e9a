package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.app.http.EventFeed;
import io.orderlane.app.store.StoreHandle;
import io.orderlane.core.port.DeliveryListener;
import io.orderlane.core.port.Ticker;
import java.util.ArrayList;
import java.util.List;

/** Who hears what happens: the log, the event feed, and whoever was brought along. */
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
    List<DeliveryListener> listeners(EventFeed events, StoreHandle store, Ticker ticker, Resources resources) {
        MinuteLines lines = new MinuteLines(ticker).started();
        resources.keep("lines of the log", lines);
        List<DeliveryListener> all = new ArrayList<>(others);
        all.add(new DeliveryLog(store.health(), ticker, lines));
        all.add(events);
        return List.copyOf(all);
    }
}
