package io.orderlane.app.cli.card;

import io.orderlane.app.cli.check.CheckText;
import io.orderlane.app.cli.check.CheckedLine;
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

    FileCards(Console console, Optional<Instant> at, UpdateRules rules) {
        this.console = console;
        this.at = at;
        this.checker = rules.checkerAtAnyTime();
    }

    /** Shows every card; an update that breaks a rule has none, and the answer is false. */
    boolean show(UpdateSource source, CardShow show) {
        boolean whole = true;
        try (UpdateLines updates = source.open()) {
            while (updates.hasNext()) {
                CheckedLine line =
                        CheckedLine.of(updates.next(), checker, console.clock().instant());
                line.accepted().map(this::view).ifPresent(show::add);
                whole &= !line.isBroken();
                explain(line);
            }
        }
        return whole;
    }

    private void explain(CheckedLine line) {
        if (line.isBroken()) {
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
