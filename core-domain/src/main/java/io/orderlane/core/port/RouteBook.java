package io.orderlane.core.port;

import io.orderlane.core.order.RouteKey;
import java.util.List;

/** Which routes are paused; the same for every process on the store. Blocking. */
public interface RouteBook {

    /** The paused ones. */
    List<RoutePause> paused();

    /** Pauses a route; pausing it again changes the reason, not the time. */
    void pause(RouteKey route, String reason);

    /** Lets a route run again; does nothing when it runs. */
    void resume(RouteKey route);
}
