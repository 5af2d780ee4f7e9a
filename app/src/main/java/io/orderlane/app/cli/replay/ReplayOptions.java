package io.orderlane.app.cli.replay;

import io.orderlane.app.cli.console.Times;
import io.orderlane.core.field.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which notifications a bulk replay takes, and how. */
final class ReplayOptions {

    @Option(
            names = "--state",
            split = ",",
            paramLabel = "S",
            description = "Ended so: parked, expired, delivered, superseded, never-shown; parked unless given.")
    private List<String> states = List.of();

    @Option(names = "--account", paramLabel = "A", description = "Of this account only.")
    private @Nullable String account;

    @Option(names = "--api", paramLabel = "API", description = "Over contract-card or order-service only.")
    private @Nullable String api;

    @Option(names = "--scenario", paramLabel = "S", description = "Of this scenario only.")
    private @Nullable String scenario;

    @Option(names = "--status", paramLabel = "T", description = "Telling this status only.")
    private @Nullable String status;

    @Option(names = "--code", paramLabel = "C", description = "With this in the reason only, such as a result code.")
    private @Nullable String code;

    @Option(names = "--since", paramLabel = "TIME", description = "Ended at this time or later only.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Ended before this time only.")
    private @Nullable String until;

    @Option(names = "--order-no", split = ",", paramLabel = "N", description = "Of these orders only.")
    private List<String> orderNos = List.of();

    @Option(
            names = "--mode",
            paramLabel = "M",
            description = "Of one order the latest found (default), or all of them.")
    private @Nullable String mode;

    @Option(
            names = "--per-second",
            paramLabel = "N",
            description = "At most so many a second, up to 1000; 50 unless given.")
    private @Nullable Integer perSecond;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for whoever looks at it later.")
    private @Nullable String reason;

    /** Whether a filter is given; without one a typing mistake would replay everything. */
    boolean isGiven() {
        return !filter().members().isEmpty();
    }

    /** The request; with an id, repeating it starts no second job. */
    Tree.Obj request(@Nullable String id, boolean evenIfNewer, boolean dryRun) {
        return new Tree.Obj.Builder()
                .text("id", id)
                .put("filter", filter())
                .text("mode", mode)
                .number("perSecond", perSecond)
                .flag("evenIfNewer", evenIfNewer)
                .flag("dryRun", dryRun)
                .text("reason", reason)
                .build();
    }

    private Tree.Obj filter() {
        Tree.Obj.Builder filter = new Tree.Obj.Builder();
        if (!states.isEmpty()) {
            filter.list("state", states, Tree::of);
        }
        filter.text("account", account)
                .text("api", api)
                .text("scenario", scenario)
                .text("status", status)
                .text("code", code)
                .text("settledFrom", since == null ? null : Times.read("--since", since))
                .text("settledBefore", until == null ? null : Times.read("--until", until));
        if (!orderNos.isEmpty()) {
            filter.list("orderNos", orderNos, Tree::of);
        }
        return filter.build();
    }
}
