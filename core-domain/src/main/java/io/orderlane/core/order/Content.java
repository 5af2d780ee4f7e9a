package io.orderlane.core.order;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Tree;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What an update says, normalised: wire names, wire forms, declared order; ready to be placed in an envelope.
 *
 * @param top members at the top level: of the base API (by our names) and of the scenario
 * @param shared members that are the same in every language
 */
public record Content(Tree.Obj top, Tree.Obj shared, Map<DisplayLocale, Tree.Obj> display) {

    public Content {
        Map<DisplayLocale, Tree.Obj> languages = new EnumMap<>(DisplayLocale.class);
        languages.putAll(display);
        display = Collections.unmodifiableMap(languages);
    }

    @Override
    public String toString() {
        return "content of " + top.members().keySet() + shared.members().keySet() + display.keySet();
    }
}
