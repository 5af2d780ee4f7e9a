package io.orderlane.alipayhk.diagnosis;

import java.util.List;

/**
 * What cannot be guessed and is therefore tried only when offered.
 *
 * @param clientIds other Client-Ids it may have been signed for: of other accounts, environments, colleagues
 * @param paths other paths, beside those of the two base APIs
 * @param endpoints other {@code https://host}, beside those of the contract card's page
 */
public record Hints(List<String> clientIds, List<String> paths, List<String> endpoints) {

    /** None. */
    public static final Hints NONE = new Hints(List.of(), List.of(), List.of());

    /** Keeps copies. */
    public Hints {
        clientIds = List.copyOf(clientIds);
        paths = List.copyOf(paths);
        endpoints = List.copyOf(endpoints);
    }
}
