package io.orderlane.app.cli.card;

import io.orderlane.core.card.Card;
import io.orderlane.core.card.CardFace;
import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Tree;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a card from the service's JSON. */
final class CardReader {

    private CardReader() {}

    static Card of(Tree.Obj json) {
        Instant at = instant(json, "at");
        return new Card(
                orEmpty(json, "scenario"),
                orEmpty(json, "status"),
                at == null ? Instant.EPOCH : at,
                faces(json),
                instant(json, "hiddenSince"),
                instant(json, "goneAt"));
    }

    private static Map<DisplayLocale, CardFace> faces(Tree.Obj json) {
        Map<DisplayLocale, CardFace> faces = new EnumMap<>(DisplayLocale.class);
        if (json.get("faces") instanceof Tree.Obj given) {
            given.members()
                    .forEach((code, face) ->
                            DisplayLocale.of(code).ifPresent(locale -> faces.put(locale, face((Tree.Obj) face))));
        }
        return faces;
    }

    private static CardFace face(Tree.Obj json) {
        Long progress = number(json, "progressPercent");
        return new CardFace(
                orEmpty(json, "headline"),
                orEmpty(json, "title"),
                lines(json),
                text(json, "amount"),
                text(json, "button"),
                progress == null ? null : progress.intValue(),
                number(json, "minutesLeft"));
    }

    private static List<String> lines(Tree.Obj json) {
        return json.get("lines") instanceof Tree.Items items
                ? items.values().stream()
                        .map(item -> ((Tree.Text) item).value())
                        .toList()
                : List.of();
    }

    private static @Nullable String text(Tree.Obj json, String member) {
        return json.get(member) instanceof Tree.Text text ? text.value() : null;
    }

    private static String orEmpty(Tree.Obj json, String member) {
        String text = text(json, member);
        return text == null ? "" : text;
    }

    private static @Nullable Long number(Tree.Obj json, String member) {
        return json.get(member) instanceof Tree.Num number ? number.value() : null;
    }

    private static @Nullable Instant instant(Tree.Obj json, String member) {
        String text = text(json, member);
        return text == null ? null : Instant.parse(text);
    }
}
