package io.orderlane.core;

import io.orderlane.core.port.NotificationGateway;

/**
 * A gateway that is told which pipelines send by it, such as that of a test, which waits until they are idle. A usual
 * gateway needs none of this.
 */
public interface ObservingGateway extends NotificationGateway {

    /** Is called by {@link OrderlaneBuilder#build} with each pipeline built with this gateway, before it is started. */
    void builtInto(Orderlane pipeline);
}
