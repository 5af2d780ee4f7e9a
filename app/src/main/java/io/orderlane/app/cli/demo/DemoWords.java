package io.orderlane.app.cli.demo;

import io.orderlane.app.cli.card.CardView;
import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.console.Style;
import io.orderlane.core.Orderlane;
import io.orderlane.core.card.Card;
import io.orderlane.core.card.CardBasis;
import io.orderlane.core.card.text.CardText;
import io.orderlane.core.card.text.Columns;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.OrderFilter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The texts that the demo prints. */
final class DemoWords {

    private final Console console;
    private final DemoStage stage;
    private final Style style;

    DemoWords(Console console, DemoStage stage) {
        this.console = console;
        this.stage = stage;
        this.style = console.style();
    }

    void opening(int updates) {
        say(style.bold("Orderlane demo")
                + ": order updates go in, are checked and kept, and arrive signed and in order.");
        say("");
        fact("AlipayHK", stage.sandbox().endpoint() + "  a sandbox: verifies, remembers, answers signed");
        fact("service", stage.service().url() + "  /v1/orders  /v1/scenarios  /openapi.yaml");
        fact("store", "SQLite in a temporary folder, removed at the end");
        fact(
                "journeys",
                updates + " updates of "
                        + String.join(", ", stage.scenarios().registry().names()));
        say("");
    }

    void summary(DemoSummary summary) {
        say("");
        summary.table().lines(console).forEach(this::say);
        say("");
        fact("delivered", verdict(summary));
        fact("orders", summary.orders() + (summary.inOrder() ? ", nothing out of order" : ", some OUT OF ORDER"));
        fact("languages", summary.inBothLanguages() + " deliveries in zh_HK and en_US");
        fact("rides", back(summary.backToSend()));
        fact("phones", summary.cardsOnPhones() + " cards are up now, as AlipayHK's sandbox remembers them");
        say("");
        sample().ifPresent(view -> {
            say("One of them:");
            new CardText(style, console.terminal().columns(), Optional.empty())
                    .lines(view.order(), view.card())
                    .forEach(this::say);
        });
    }

    private String verdict(DemoSummary summary) {
        boolean well = summary.code() == ExitCode.DONE;
        String words = summary.delivered() + " of " + summary.submitted() + ", "
                + (summary.allVerified() ? "every answer VERIFIED" : "NOT every answer verified") + ", in "
                + String.format(Locale.ROOT, "%.1f s", summary.took().toMillis() / 1000.0);
        return well ? style.good(words) : style.bad(words);
    }

    private static String back(List<OrderKey> orders) {
        return orders.isEmpty()
                ? "none went back to TO_SEND"
                : orders.size() + " went back to TO_SEND and found another driver: "
                        + String.join(
                                ", ", orders.stream().map(OrderKey::toString).toList());
    }

    void staying() {
        String url = " --url " + stage.service().url();
        say("");
        say("Sandbox and service stay up; Ctrl-C ends the demo. Meanwhile, in another terminal:");
        newest().ifPresent(key -> say("  ./orderlane card --order " + key + url));
        say("  ./orderlane send updates.ndjson --wait" + url);
        say("  curl " + stage.service().url() + "/v1/orders");
        say("  curl " + stage.sandbox().endpoint() + "/_sandbox/journal");
    }

    private Optional<OrderKey> newest() {
        return orders().stream().findFirst();
    }

    /** The card to show: one with a progress bar, if there is one. */
    private Optional<CardView> sample() {
        Orderlane orderlane = stage.service().orderlane();
        return orders().stream()
                .flatMap(key -> orderlane
                        .card(key, console.clock().instant(), CardBasis.CONFIRMED)
                        .filter(Card::isShown)
                        .map(card -> new CardView(key.toString(), card))
                        .stream())
                .max(Comparator.comparingInt(DemoWords::liveliness));
    }

    private static int liveliness(CardView view) {
        return view.card().faces().values().stream()
                .mapToInt(face -> (face.progress() == null ? 0 : face.progress() == 100 ? 1 : 10)
                        + (face.amount() == null ? 0 : 1)
                        + face.lines().size())
                .sum();
    }

    private List<OrderKey> orders() {
        return stage.service().orderlane().reader().orders(OrderFilter.newest(200)).orders().stream()
                .map(view -> view.order().key())
                .toList();
    }

    private void fact(String name, String value) {
        say("  " + style.dim(Columns.left(name, 11)) + value);
    }

    private void say(String line) {
        console.out().println(line);
    }
}
