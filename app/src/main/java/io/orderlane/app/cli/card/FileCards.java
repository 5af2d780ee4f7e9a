package io.orderlane.app.cli.card;

import io.orderlane.app.cli.check.CheckText;
import io.orderlane.app.cli.check.CheckedLine;
import io.orderlane.app.cli.check.FileOrders;
import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.input.UpdateLines;
import io.orderlane.app.cli.input.UpdateSource;
import io.orderlane.app.wiring.UpdateRules;
import io.orderlane.core.card.Card;
import io.orderlane.core.card.CardLife;
import io.orderlane.core.card.CardPainter;
import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.check.UpdateChecker;
import java.time.Instant;
import java.util.Optional;

/** Cards of updates that were not sent: as the phone shows them once AlipayHK has confirmed them at their own time. */
final class FileCards {

    private final Console console;
    private final Optional<Instant> at;
    private final UpdateChecker checker;
    private final FileOrders orders;

    FileCards(Console console, Optional<Instant> at, UpdateRules rules) {
        this.console = console;
        this.at = at;
        this.checker = rules.checkerAtAnyTime();
        this.orders = new FileOrders(rules.decide());
    }

    /** Shows the card of every update that the service would accept in this order; false when it would refuse any. */
    boolean show(UpdateSource source, CardShow show) {
        Instant now = console.clock().instant();
        int lines = 0;
        int without = 0;
        boolean whole = true;
        try (UpdateLines updates = source.open()) {
            while (updates.hasNext()) {
                CheckedLine line = orders.take(CheckedLine.of(updates.next(), checker, now), now);
                boolean hasCard = !line.isBroken() && line.repeats() == 0;
                line.accepted().filter(any -> hasCard).map(this::view).ifPresent(show::add);
                lines++;
                without += hasCard ? 0 : 1;
                whole &= !line.isBroken();
                explain(line, hasCard);
            }
        }
        if (without > 0 && lines > 1) {
            console.err()
                    .println(without + " of " + lines + " lines " + (without == 1 ? "has" : "have") + " no card of "
                            + (without == 1 ? "its" : "their") + " own; why stands above.");
        }
        return whole;
    }

    private void explain(CheckedLine line, boolean hasCard) {
        if (!hasCard) {
            new CheckText(console.messageStyle(), console.terminal().columns())
                    .of(line)
                    .forEach(console.err()::println);
        }
    }

    private CardView view(CheckedUpdate update) {
        Card card = CardPainter.paint(
                update.scenario(),
                update.status(),
                update.content(),
                update.occurredAt(),
                CardLife.lifeEnd(update.scenario().baseApi(), update.content(), update.occurredAt()),
                at.orElse(update.occurredAt()));
        return new CardView(update.key().toString(), card);
    }
}
