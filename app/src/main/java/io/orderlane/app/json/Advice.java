package io.orderlane.app.json;

import io.orderlane.core.deliver.WhyWaiting;

/** What a person can do. */
public final class Advice {

    private Advice() {}

    // spotless:off
    /** One sentence for each answer of the closed list. */
    public static String of(WhyWaiting.Reason reason) {
        return switch (reason) {
            case NOTHING_WAITS -> "Nothing to do; its notifications say how each ended.";
            case EXPIRED -> "Report the order's status anew, or replay the notification if it is still true. `orderlane order KEY` lists its attempts; where there is none, it was too late before it could be sent.";
            case PARKED_BEHIND -> "See what AlipayHK refused (orderlane parked), mend it, then replay the notification or report the status anew.";
            case NEVER_SHOWN -> "Nothing to do; scenarios.NAME.send-never-shown decides whether such orders are sent.";
            case DUE_NOW -> "Nothing to do. If it stays so, no process that serves this route runs: look at the nodes.";
            case NOT_DUE_YET -> "Wait; its notifications say what the last try failed of.";
            case BEING_SENT -> "Wait; it is answered or given up within seconds.";
            case ROUTE_PAUSED -> "Resume the route when the reason of its pause is gone.";
            case ROUTE_DOWN -> "Look at key, client id, endpoint and network; when a probe succeeds it runs again by itself.";
            case ROUTE_SLOWED -> "Wait; the rate recovers by itself. If it comes again, lower delivery.per-second.";
            case ROUTE_FULL -> "Wait; if it stays so, AlipayHK answers slowly, or delivery.in-flight is too low.";
            case ACCOUNT_MISSING -> "Configure the account under accounts.NAME and start again; the order keeps its place.";
            case SCENARIO_MISSING -> "Install the scenario's jar (plugins.dir) and start again; the order keeps its place.";
            case DEFINITION_CHANGED -> "Install the scenario's jar as it was, or one that reads what waits; it then goes on by itself.";
            case PARKED -> "See what AlipayHK refused and mend it; then release the order: `orderlane order KEY --retry` sends that again, --release leaves it behind.";
        };
    }
    // spotless:on
}
