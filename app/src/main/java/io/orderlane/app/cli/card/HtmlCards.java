package io.orderlane.app.cli.card;

import io.orderlane.app.cli.console.Times;
import io.orderlane.core.card.Card;
import io.orderlane.core.card.CardFace;
import io.orderlane.core.card.text.CardWords;
import io.orderlane.core.field.DisplayLocale;
import java.util.List;

/** Cards as one page that needs nothing else: no script, no font, no image, no network. */
final class HtmlCards {

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Order cards, simulated</title>
            <style>
            :root { color-scheme: light dark; --page: #f4f5f7; --card: #fff; --text: #1b1f24; --soft: #5c6570; --bar: #1677ff; --rest: #dfe3e8 }
            @media (prefers-color-scheme: dark) { :root { --page: #14171a; --card: #20252b; --text: #eef1f4; --soft: #a3adb8; --bar: #4c9aff; --rest: #39424c } }
            body { margin: 2rem; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, "PingFang HK", "Noto Sans CJK TC", sans-serif }
            h1 { font-size: 1.25rem } h2 { font-size: 1rem; margin: 2rem 0 .5rem }
            .faces { display: flex; flex-wrap: wrap; gap: 1rem }
            .face { width: 20rem; padding: 1rem; border-radius: 1rem; background: var(--card); box-shadow: 0 1px 4px #0003 }
            .row { display: flex; justify-content: space-between; gap: 1rem }
            .headline { font-weight: 600 } .note, .line { color: var(--soft); font-size: .875rem }
            .bar { height: .5rem; margin: .5rem 0; border-radius: .25rem; background: var(--rest); overflow: hidden }
            .bar i { display: block; height: 100%; background: var(--bar) }
            .button { display: inline-block; margin-top: .5rem; padding: .25rem 1rem; border: 1px solid var(--bar); border-radius: 1rem }
            </style>
            </head>
            <body>
            <h1>Order cards, simulated</h1>
            <p class="note">The look is Orderlane's, not AlipayHK's; what each card says follows AlipayHK's pages.</p>
            """;

    private HtmlCards() {}

    static String page(List<CardView> views) {
        StringBuilder page = new StringBuilder(HEAD);
        views.forEach(view -> card(page, view));
        return page.append("</body>\n</html>\n").toString();
    }

    private static void card(StringBuilder page, CardView view) {
        Card card = view.card();
        page.append("<section>\n<h2>")
                .append(safe(view.order() + " · " + card.status() + " · at " + Times.full(card.at())));
        page.append("</h2>\n<div class=\"faces\">\n");
        if (card.isShown()) {
            card.faces().forEach((locale, face) -> face(page, locale, face));
        }
        page.append("</div>\n<p class=\"note\">")
                .append(safe(CardWords.state(card)))
                .append("</p>\n</section>\n");
    }

    private static void face(StringBuilder page, DisplayLocale locale, CardFace face) {
        Long left = face.minutesLeft();
        page.append("<article class=\"face\" lang=\"")
                .append(locale.code().replace('_', '-'))
                .append("\">\n");
        line(page, "note", locale.code() + " · " + CardWords.simulated(locale), "");
        line(page, "headline", face.headline(), left == null ? "" : CardWords.minutes(locale, left));
        bar(page, face.progress());
        line(page, "title", face.title(), face.amount() == null ? "" : face.amount());
        face.lines().forEach(text -> line(page, "line", text, ""));
        if (face.button() != null) {
            page.append("<span class=\"button\">").append(safe(face.button())).append("</span>\n");
        }
        page.append("</article>\n");
    }

    private static void bar(StringBuilder page, @org.jspecify.annotations.Nullable Integer progress) {
        if (progress != null) {
            page.append("<div class=\"bar\" role=\"progressbar\" aria-valuenow=\"")
                    .append(progress);
            page.append("\"><i style=\"width:").append(progress).append("%\"></i></div>\n");
        }
    }

    private static void line(StringBuilder page, String kind, String left, String right) {
        page.append("<div class=\"row ")
                .append(kind)
                .append("\"><span>")
                .append(safe(left))
                .append("</span><span>");
        page.append(safe(right)).append("</span></div>\n");
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
