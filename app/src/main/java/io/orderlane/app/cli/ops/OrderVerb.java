package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.send.OrderAddress;
import io.orderlane.app.cli.send.ServiceAnswer;
import io.orderlane.app.json.Members;
import io.orderlane.core.field.Tree;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orderlane order}. */
@Command(
        name = "order",
        description =
                "Shows one order with its notifications and their tries, or lets it go on where it waits for a person; ends"
                        + " with 5 where nothing holds it.",
        mixinStandardHelpOptions = true)
public final class OrderVerb implements Callable<Integer> {

    private static final int CONFLICT = 409;

    private final Printing printing;

    @Parameters(paramLabel = "KEY", description = "[account/]scenario/orderNo")
    private String key = "";

    @Mixin
    private Talk talk = new Talk();

    @ArgGroup
    private @Nullable Going going;

    /** How a held order goes on. */
    static final class Going {

        @Option(names = "--release", description = "Lets it go on: what was refused stays parked, the next takes over.")
        private boolean release;

        @Option(names = "--retry", description = "Lets it go on by sending what was refused again, as it is.")
        private boolean retry;

        /** One of the two is given. */
        boolean again() {
            return retry && !release;
        }
    }

    /** On this console. */
    public OrderVerb(Console console) {
        this.printing = new Printing(console);
    }

    @Override
    public Integer call() {
        OrderAddress address = OrderAddress.of(key);
        if (going == null) {
            show(address);
            return ExitCode.DONE.number();
        }
        return release(address, going.again()).number();
    }

    private ExitCode release(OrderAddress address, boolean again) {
        Tree.Obj wish = new Members().flag("again", again).object();
        ServiceAnswer answer = talk.with(printing.console()).tell(address.path("/release"), wish);
        if (answer.status() == CONFLICT) {
            printing.say(Printing.text(answer.body(), "title") + ". " + Printing.text(answer.body(), "detail"));
            return ExitCode.REFUSED;
        }
        Tree.Obj released = answer.orRefuse();
        if (talk.json()) {
            printing.json(released);
        } else {
            printing.line(Printing.text(released, "order") + "  goes on, "
                    + (Printing.flag(released, "again") ? "sending again " : "leaving behind ")
                    + Printing.text(released, "heldBy"));
        }
        return ExitCode.DONE;
    }

    private void show(OrderAddress address) {
        Tree.Obj order = talk.ask(printing.console(), address.path(""), address.unknown());
        Tree.Obj answer = talk.ask(printing.console(), address.path("/notifications"), address.unknown());
        List<Tree.Obj> notifications = Printing.objects(answer, "notifications");
        if (talk.json()) {
            printing.json(new Members()
                    .all(order)
                    .list("notifications", notifications, notification -> notification)
                    .object());
        } else {
            print(order);
            printing.table(NotificationTable.ofOne(notifications));
        }
    }

    private void print(Tree.Obj order) {
        Tree.Obj confirmed = Printing.object(order, "delivered");
        printing.line(printing.console().style().bold(Printing.text(order, "order")));
        line("status", Printing.text(order, "status"));
        line("confirmed", Printing.text(confirmed, "status") + "  " + Printing.time(confirmed, "at"));
        line("card until", Printing.time(confirmed, "cardUntil"));
        Tree.Obj answered = Printing.object(order, "answered");
        line("AlipayHK", (Printing.text(answered, "orderId") + "  " + Printing.text(answered, "orderStatus")).strip());
        line("lane", Printing.text(order, "lane") + ", " + Printing.number(order, "pending") + " waiting");
        line("due", Printing.time(order, "dueAt"));
    }

    private void line(String name, String value) {
        if (!value.isBlank()) {
            printing.line("  " + String.format("%-11s", name) + value);
        }
    }
}
