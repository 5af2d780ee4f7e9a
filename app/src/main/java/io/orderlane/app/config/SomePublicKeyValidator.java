package io.orderlane.app.config;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link SomePublicKey}. */
public final class SomePublicKeyValidator implements ConstraintValidator<SomePublicKey, AccountConfiguration> {

    @Override
    public boolean isValid(AccountConfiguration account, ConstraintValidatorContext context) {
        boolean some =
                account.publicKeyFile() != null || !account.publicKeyFiles().isEmpty();
        return some || ConstraintMessages.about(context, "publicKeyFile");
    }
}
