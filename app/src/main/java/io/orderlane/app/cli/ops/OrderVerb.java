package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.send.OrderAddress;
import io.orderlane.app.cli.send.ServiceAnswer;
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

    private final AnswerPrinter printer;

    @Parameters(paramLabel = "KEY", description = "[account/]scenario/orderNo")
    private String key = "";

    @Mixin
    private ServiceMixin service = new ServiceMixin();

    @ArgGroup
    private @Nullable NextAction next;

    /** What to do with an order that waits for a person. */
    static final class NextAction {

        @Option(names = "--release", description = "Lets it go on: what was refused stays parked, the next takes over.")
        private boolean release;

        @Option(names = "--retry", description = "Lets it go on by sending what was refused again, as it is.")
        private boolean retry;

        /** Whether the refused one is sent again; exactly one of the two options is given. */
        boolean again() {
            return retry && !release;
        }
    }

    public OrderVerb(Console console) {
        this.printer = new AnswerPrinter(console);
    }

    @Override
    public Integer call() {
        OrderAddress address = OrderAddress.of(key);
        if (next == null) {
            show(address);
            return ExitCode.DONE.number();
        }
        return release(address, next.again()).number();
    }

    private ExitCode release(OrderAddress address, boolean again) {
        Tree.Obj request = new Tree.Obj.Builder().flag("again", again).build();
        ServiceAnswer answer = service.with(printer.console()).tell(address.path("/release"), request);
        if (answer.status() == CONFLICT) {
            printer.refused(answer.body());
            return ExitCode.REFUSED;
        }
        Tree.Obj released = answer.orRefuse();
        if (service.json()) {
            printer.json(released);
        } else {
            printer.line(AnswerPrinter.text(released, "order") + "  goes on, "
                    + (AnswerPrinter.flag(released, "again") ? "sending again " : "leaving behind ")
                    + AnswerPrinter.text(released, "heldBy"));
        }
        return ExitCode.DONE;
    }

    private void show(OrderAddress address) {
        Tree.Obj order = service.ask(printer.console(), address.path(""), address.unknown());
        Tree.Obj answer = service.ask(printer.console(), address.path("/notifications"), address.unknown());
        List<Tree.Obj> notifications = AnswerPrinter.objects(answer, "notifications");
        if (service.json()) {
            printer.json(new Tree.Obj.Builder()
                    .all(order)
                    .list("notifications", notifications, notification -> notification)
                    .build());
        } else {
            print(order);
            printer.table(NotificationTable.ofOne(notifications));
            if (notifications.stream()
                    .anyMatch(one -> !AnswerPrinter.objects(one, "attempts").isEmpty())) {
                printer.line("");
                printer.table(NotificationTable.attempts(notifications));
            }
        }
    }

    private void print(Tree.Obj order) {
        Tree.Obj confirmed = AnswerPrinter.object(order, "delivered");
        printer.line(printer.console().style().bold(AnswerPrinter.text(order, "order")));
        line("status", AnswerPrinter.text(order, "status"));
        line("confirmed", AnswerPrinter.text(confirmed, "status") + "  " + AnswerPrinter.time(confirmed, "at"));
        line("card until", AnswerPrinter.time(confirmed, "cardUntil"));
        Tree.Obj answered = AnswerPrinter.object(order, "answered");
        line(
                "AlipayHK",
                (AnswerPrinter.text(answered, "orderId") + "  " + AnswerPrinter.text(answered, "orderStatus")).strip());
        line("lane", AnswerPrinter.text(order, "lane") + ", " + AnswerPrinter.number(order, "pending") + " waiting");
        line("due", AnswerPrinter.time(order, "dueAt"));
    }

    private void line(String name, String value) {
        if (!value.isBlank()) {
            printer.line("  " + String.format("%-11s", name) + value);
        }
    }
}
