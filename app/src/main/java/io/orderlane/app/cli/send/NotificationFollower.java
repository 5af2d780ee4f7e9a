package io.orderlane.app.cli.send;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.Progress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Follows notifications to their end by polling the service. */
final class NotificationFollower {

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final ServiceClient client;
    private final SendReport report;
    private final Console console;
    private final Duration atMost;

    NotificationFollower(ServiceClient client, SendReport report, Console console, Duration atMost) {
        this.client = client;
        this.report = report;
        this.console = console;
        this.atMost = atMost;
    }

    void toTheEnd() {
        int all = report.open().size();
        long started = System.nanoTime();
        try (Progress progress = Progress.on(console, "delivered", all)) {
            while (!report.open().isEmpty() && System.nanoTime() - started < atMost.toNanos()) {
                look();
                progress.at(all - report.open().size());
                rest();
            }
        }
        report.giveUp();
    }

    private void look() {
        for (SentUpdate sent : report.open()) {
            client.get("/v1/notifications/" + sent.notificationId())
                    .map(sent::ended)
                    .filter(SentUpdate::isEnded)
                    .ifPresent(report::ended);
        }
    }

    private void rest() {
        try {
            if (!report.open().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN.toMillis());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
