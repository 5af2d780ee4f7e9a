package io.orderlane.app.http;

import io.orderlane.app.json.Members;
import io.orderlane.core.Orderlane;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.ReleaseResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /v1/orders/ACCOUNT/SCENARIO/ORDERNO/release}: lets an order go on that waits for a person. */
final class ReleaseAction implements Action {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseAction.class);

    private final Orderlane orderlane;

    ReleaseAction(Orderlane orderlane) {
        this.orderlane = orderlane;
    }

    @Override
    public Answer act(ActionRequest request) {
        OrderKey key = OrdersEndpoint.key(request.asked());
        boolean again = request.only("again").flag("again");
        ReleaseResult result = orderlane.release(key, again);
        LOG.info(
                "release of {} asked for by {}, again={}: {}",
                key,
                request.by(),
                again,
                result.getClass().getSimpleName());
        return result.fold(
                released -> released(key, again, released),
                notHeld -> Answer.problem(Problems.notHeld(notHeld.state())),
                unknown -> Answer.problem(OrdersEndpoint.unknownOrder(key)));
    }

    private static Answer released(OrderKey key, boolean again, ReleaseResult.Released released) {
        boolean isSentAgain = again && released.held() != null;
        return Answer.json(
                202,
                new Members()
                        .text("order", key)
                        .text("heldBy", released.held())
                        .flag("again", isSentAgain)
                        .object());
    }
}
