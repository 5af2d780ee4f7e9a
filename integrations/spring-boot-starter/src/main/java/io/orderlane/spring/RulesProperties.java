package io.orderlane.spring;

import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.check.SettingNames;
import io.orderlane.core.provenance.Enforcement;
import io.orderlane.core.provenance.Force;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strictly updates are checked.
 *
 * @param stated what rules that a page states do to an update that breaks one
 * @param inferred what rules that we concluded do to an update that breaks one
 * @param ahead how far an event may lie in the future
 * @param back how far an event may lie in the past
 * @param recipientMayChange whether an order may go over to another recipient, on whose phone its card then shows
 */
record RulesProperties(
        @DefaultValue("block") Force stated,
        @DefaultValue("warn") Force inferred,
        @DefaultValue("5m") Duration ahead,
        @DefaultValue("30d") Duration back,
        @DefaultValue("false") boolean recipientMayChange) {

    /** What messages call the settings: their keys. */
    private static final SettingNames KEYS = new SettingNames(
            "orderlane.accounts.NAME.*",
            "orderlane.rules.ahead",
            "orderlane.rules.back",
            "orderlane.rules.recipient-may-change=true");

    CheckSettings settings() {
        return new CheckSettings(new Enforcement(stated, inferred), ahead, back, KEYS);
    }
}
