package io.orderlane.app.config;

import io.orderlane.alipayhk.vertx.TransportSettings;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Duration;

/** Checks {@link LongestSendAboveTransport}. */
public final class LongestSendAboveTransportValidator
        implements ConstraintValidator<LongestSendAboveTransport, DeliveryConfiguration> {

    private static final Duration TRANSPORT = TransportSettings.defaults().longestExchange();

    @Override
    public boolean isValid(DeliveryConfiguration delivery, ConstraintValidatorContext context) {
        boolean above = delivery.longestSend() == null || delivery.longestSend().compareTo(TRANSPORT) > 0;
        return above
                || ConstraintMessages.about(
                        context,
                        "longestSend",
                        "it is not above " + TRANSPORT.toSeconds()
                                + "s, after which the transport gives a send up by itself and says why");
    }
}
