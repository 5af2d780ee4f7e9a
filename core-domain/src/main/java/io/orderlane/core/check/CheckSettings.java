package io.orderlane.core.check;

import io.orderlane.core.provenance.Enforcement;
import java.time.Duration;

/**
 * How strictly updates are checked.
 *
 * @param ahead how far an event may lie in the future; 5 minutes by default
 * @param back how far an event may lie in the past; 30 days by default
 * @param names what messages call the settings; as in Java by default
 */
public record CheckSettings(Enforcement enforcement, Duration ahead, Duration back, SettingNames names) {

    /** The defaults. */
    public static final CheckSettings DEFAULT =
            new CheckSettings(Enforcement.DEFAULT, Duration.ofMinutes(5), Duration.ofDays(30));

    /** Settings that messages call as Java does. */
    public CheckSettings(Enforcement enforcement, Duration ahead, Duration back) {
        this(enforcement, ahead, back, SettingNames.BUILDERS);
    }

    /** The same under other names. */
    public CheckSettings named(SettingNames others) {
        return new CheckSettings(enforcement, ahead, back, others);
    }
}
