package io.orderlane.app.config;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link TokensBeyondLoopback}. */
public final class TokensBeyondLoopbackValidator
        implements ConstraintValidator<TokensBeyondLoopback, HttpConfiguration> {

    @Override
    public boolean isValid(HttpConfiguration http, ConstraintValidatorContext context) {
        boolean safe = http.host() == null || Loopback.is(http.host()) || http.tokensFile() != null;
        return safe || ConstraintMessages.about(context, "tokensFile");
    }
}
