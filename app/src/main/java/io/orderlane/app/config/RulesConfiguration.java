package io.orderlane.app.config;

import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.check.SettingNames;
import io.orderlane.core.provenance.Enforcement;
import io.orderlane.core.provenance.Force;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How strictly updates are checked.
 *
 * @param stated the force of rules that a page states
 * @param inferred the force of rules that we concluded
 * @param ahead how far an event may lie in the future
 * @param back how far an event may lie in the past
 * @param recipientMayChange whether an order may go over to another recipient
 */
public record RulesConfiguration(
        @NotNull Force stated,
        @NotNull Force inferred,
        @NotNull Duration ahead,
        @NotNull Duration back,
        @NotNull Boolean recipientMayChange) {

    /** What messages call the settings: their keys. */
    private static final SettingNames KEYS =
            new SettingNames("accounts.NAME.*", "rules.ahead", "rules.back", "rules.recipient-may-change=true");

    /** The same for the core. */
    public CheckSettings settings() {
        return new CheckSettings(new Enforcement(stated, inferred), ahead, back, KEYS);
    }
}
