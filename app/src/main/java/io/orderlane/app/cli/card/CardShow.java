package io.orderlane.app.cli.card;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.json.CardJson;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.card.Card;
import io.orderlane.core.card.CardFace;
import io.orderlane.core.card.text.CardText;
import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows cards in the form that was asked for: text, JSON lines, or one page at the end. */
final class CardShow {

    private final Console console;
    private final Optional<DisplayLocale> locale;
    private final boolean json;
    private final @Nullable Path html;
    private final List<CardView> page = new ArrayList<>();
    private int shown;

    CardShow(Console console, Optional<DisplayLocale> locale, boolean json, @Nullable Path html) {
        this.console = console;
        this.locale = locale;
        this.json = json;
        this.html = html;
    }

    void add(CardView view) {
        if (html != null) {
            page.add(new CardView(view.order(), narrowed(view.card())));
        }
        if (json) {
            console.out()
                    .println(TreeJson.write(new Tree.Obj.Builder()
                            .text("order", view.order())
                            .all(CardJson.of(view.card(), locale))
                            .build()));
        } else if (html == null) {
            text(view);
        }
    }

    private void text(CardView view) {
        if (shown++ > 0) {
            console.out().println();
        }
        new CardText(console.style(), console.terminal().columns(), locale)
                .lines(view.order(), view.card())
                .forEach(console.out()::println);
    }

    private Card narrowed(Card card) {
        Map<DisplayLocale, CardFace> faces = new EnumMap<>(DisplayLocale.class);
        card.faces().forEach((language, face) -> {
            if (locale.isEmpty() || locale.get() == language) {
                faces.put(language, face);
            }
        });
        return new Card(card.scenario(), card.status(), card.at(), faces, card.hiddenSince(), card.goneAt());
    }

    void finish() {
        if (html != null) {
            try {
                Files.writeString(html, HtmlCards.page(page));
            } catch (IOException unwritable) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        html + " cannot be written (" + unwritable.getClass().getSimpleName()
                                + "). Name a file in a folder that is there.",
                        unwritable);
            }
            console.err().println("Wrote " + html + " with " + page.size() + (page.size() == 1 ? " card." : " cards."));
        }
    }
}
