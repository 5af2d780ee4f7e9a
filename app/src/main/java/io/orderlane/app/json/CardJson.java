package io.orderlane.app.json;

import io.orderlane.core.card.Card;
import io.orderlane.core.card.CardFace;
import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Tree;
import java.util.Optional;

/** Writes what a phone shows. */
public final class CardJson {

    private CardJson() {}

    /** The card in every language it has. */
    public static Tree.Obj of(Card card) {
        return of(card, Optional.empty());
    }

    /** The card in one language, or in every one when none is named. */
    public static Tree.Obj of(Card card, Optional<DisplayLocale> locale) {
        Tree.Obj.Builder faces = new Tree.Obj.Builder();
        card.faces().forEach((language, face) -> {
            if (locale.isEmpty() || locale.get() == language) {
                faces.put(language.code(), face(face));
            }
        });
        return new Tree.Obj.Builder()
                .flag("simulated", true)
                .text("scenario", card.scenario())
                .text("status", card.status())
                .text("at", card.at())
                .flag("shown", card.isShown())
                .text("hiddenSince", card.hiddenSince())
                .text("goneAt", card.goneAt())
                .put("faces", faces.build())
                .build();
    }

    private static Tree.Obj face(CardFace face) {
        return new Tree.Obj.Builder()
                .text("headline", face.headline())
                .text("title", face.title())
                .list("lines", face.lines(), Tree::of)
                .text("amount", face.amount())
                .text("button", face.button())
                .number("progressPercent", face.progress())
                .number("minutesLeft", face.minutesLeft())
                .build();
    }
}
