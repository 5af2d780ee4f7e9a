package io.orderlane.app.config;

import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.check.SettingNames;
import io.orderlane.core.provenance.Enforcement;
import io.orderlane.core.provenance.Force;
import java.time.Duration;

/** How strictly updates are checked. */
public record RulesConfiguration(
        @Key(
                preset = "block",
                takes = "block, warn or off: what rules that a page states do to an update that breaks one")
        Force stated,

        @Key(
                preset = "warn",
                takes = "block, warn or off: what rules that we concluded do to an update that breaks one")
        Force inferred,

        @Key(preset = "5m", takes = "a duration such as 5m: how far an event may lie in the future")
        Duration ahead,

        @Key(preset = "30d", takes = "a duration such as 30d: how far an event may lie in the past")
        Duration back,

        @Key(
                preset = "false",
                takes = "true or false: whether an order may go over to another recipient, on whose phone its card then"
                        + " shows")
        Boolean recipientMayChange) {

    /** What messages call the settings: their keys. */
    private static final SettingNames KEYS =
            new SettingNames("accounts.NAME.*", "rules.ahead", "rules.back", "rules.recipient-may-change=true");

    /** The same for the core. */
    public CheckSettings settings() {
        return new CheckSettings(new Enforcement(stated, inferred), ahead, back, KEYS);
    }
}
