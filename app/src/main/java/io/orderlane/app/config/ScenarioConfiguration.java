package io.orderlane.app.config;

import io.orderlane.core.deliver.HeadPolicy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Choices for one scenario.
 *
 * @param headPolicy what happens to an order when AlipayHK refuses one status; null when not chosen
 * @param quirks the reading chosen for each quirk that is not at its default
 */
public record ScenarioConfiguration(@Nullable HeadPolicy headPolicy, Map<String, String> quirks) {

    public ScenarioConfiguration {
        quirks = quirks == null ? Map.of() : Map.copyOf(quirks);
    }
}
