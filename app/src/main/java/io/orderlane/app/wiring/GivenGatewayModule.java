package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import io.orderlane.core.port.NotificationGateway;

/** A way to AlipayHK that somebody brings along. */
final class GivenGatewayModule extends AbstractModule {

    private final NotificationGateway gateway;

    GivenGatewayModule(NotificationGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    protected void configure() {
        bind(NotificationGateway.class).toInstance(gateway);
    }
}
