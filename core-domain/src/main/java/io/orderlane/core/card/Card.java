package io.orderlane.core.card;

import io.orderlane.core.field.DisplayLocale;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the phone shows at an instant, as far as the pages describe it. The look is ours: every rendering of it says
 * "simulated".
 *
 * @param faces the card in each language that was given; a user of another language sees none
 * @param hiddenSince since when the card is hidden; null while it is shown
 * @param goneAt when it disappears by itself; null when that is not known
 */
public record Card(
        String scenario,
        String status,
        Instant at,
        Map<DisplayLocale, CardFace> faces,
        @Nullable Instant hiddenSince,
        @Nullable Instant goneAt) {

    public Card {
        Map<DisplayLocale, CardFace> ordered = new EnumMap<>(DisplayLocale.class);
        ordered.putAll(faces);
        faces = Collections.unmodifiableMap(ordered);
    }

    /** Whether it is shown in at least one language. */
    public boolean isShown() {
        return hiddenSince == null && !faces.isEmpty();
    }

    /** The card in one language. */
    public Optional<CardFace> face(DisplayLocale locale) {
        return Optional.ofNullable(faces.get(locale));
    }
}
