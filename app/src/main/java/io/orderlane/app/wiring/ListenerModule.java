package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.alipayhk.log.DeliveryLog;
import io.orderlane.app.http.EventFeed;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.port.Ticker;
import io.orderlane.guice.OrderlaneModule;
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
        others.forEach(other -> OrderlaneModule.listener(binder()).toInstance(other));
        OrderlaneModule.listener(binder()).to(DeliveryLog.class);
        OrderlaneModule.listener(binder()).to(EventFeed.class);
    }

    @Provides
    @Singleton
    DeliveryLog log(Ticker ticker, Resources resources) {
        return resources.keep("lines of the log", new DeliveryLog(ticker));
    }
}
