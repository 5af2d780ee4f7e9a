package io.orderlane.app.cli.demo;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.scenario.BaseApi;
import java.time.Instant;
import java.util.Set;

/**
 * One attempt, as the demo shows it: when it was answered, {@code SEND}, {@code UPDATE} or a dash where the API has no
 * command, what came as the answer, the verdict on its signature or a dash, and how long it took.
 */
record DemoRow(
        Instant at,
        OrderKey order,
        String status,
        String command,
        String answer,
        String verdict,
        long millis,
        boolean confirmed,
        Set<DisplayLocale> languages) {

    private static final String NONE = "–";

    static DemoRow of(Instant at, Delivery delivery, DeliveryReport report) {
        return new DemoRow(
                at,
                delivery.order().key(),
                delivery.notification().status(),
                command(delivery),
                answer(report),
                report.trace().verdict() == null ? NONE : report.trace().verdict(),
                report.trace().took().toMillis(),
                report.outcome() instanceof DeliveryOutcome.Confirmed,
                delivery.notification().content().display().keySet());
    }

    private static String command(Delivery delivery) {
        if (delivery.order().api() == BaseApi.ORDER_SERVICE) {
            return NONE;
        }
        return delivery.command() == Command.CREATE ? "SEND" : "UPDATE";
    }

    private static String answer(DeliveryReport report) {
        String code = report.trace().resultCode();
        return code == null ? report.outcome().label() : report.trace().resultStatus() + " " + code;
    }

    boolean isVerified() {
        return verdict.equals("VERIFIED");
    }

    boolean isInBothLanguages() {
        return languages.size() == DisplayLocale.values().length;
    }

    Tree.Obj tree() {
        return new Tree.Obj.Builder()
                .text("at", at)
                .text("order", order)
                .text("status", status)
                .text("command", command.equals(NONE) ? null : command)
                .text("answer", answer)
                .text("verdict", verdict.equals(NONE) ? null : verdict)
                .number("millis", millis)
                .flag("confirmed", confirmed)
                .build();
    }
}
