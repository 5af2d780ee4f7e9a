package io.orderlane.app.cli.card;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.console.Times;
import io.orderlane.app.cli.input.RulesOptions;
import io.orderlane.app.cli.input.UpdateSource;
import io.orderlane.app.cli.send.ServiceClient;
import io.orderlane.app.cli.send.ServiceOptions;
import io.orderlane.core.field.DisplayLocale;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orderlane card}. */
@Command(
        name = "card",
        description =
                "Shows what the phone shows, simulated: of updates in a file, or of an order in a running service.",
        mixinStandardHelpOptions = true)
public final class CardVerb implements Callable<Integer> {

    private final Console console;

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    /** What to show. */
    static final class Subject {

        @Parameters(
                paramLabel = "FILE",
                description = "Updates, JSON or NDJSON; - for standard input. Nothing is sent.")
        @Nullable
        String file;

        @Option(
                names = "--order",
                paramLabel = "KEY",
                description = "[account/]scenario/orderNo, asked of the service.")
        @Nullable
        String order;
    }

    @Mixin
    private ServiceOptions service = new ServiceOptions();

    @Mixin
    private RulesOptions rules = new RulesOptions();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The instant: the event's own for a file, now for an order, unless given.")
    private @Nullable String at;

    @Option(names = "--locale", paramLabel = "L", description = "zh_HK or en_US; both unless given.")
    private @Nullable String locale;

    @Option(names = "--accepted", description = "With --order: what will come, not what was last confirmed.")
    private boolean accepted;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes a page instead.")
    private @Nullable Path html;

    @Option(names = "--json", description = "As JSON, one card a line.")
    private boolean json;

    public CardVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<Instant> instant = Optional.ofNullable(at).map(text -> Times.read("--at", text));
        Optional<DisplayLocale> language = Optional.ofNullable(locale).map(CardVerb::language);
        CardShow show = new CardShow(console, language, json, html);
        boolean whole = subject.order == null ? ofFile(show, instant) : ofOrder(show, subject.order, instant);
        show.finish();
        return (whole ? ExitCode.DONE : ExitCode.RULE_BROKEN).number();
    }

    private boolean ofFile(CardShow show, Optional<Instant> instant) {
        FileCards cards = new FileCards(console, instant, rules.load(console));
        return cards.show(new UpdateSource(String.valueOf(subject.file), console.in()), show);
    }

    private boolean ofOrder(CardShow show, String order, Optional<Instant> instant) {
        show.add(new OrderCard(ServiceClient.of(service, console)).of(order, instant, accepted));
        return true;
    }

    private static DisplayLocale language(String code) {
        List<String> known = new ArrayList<>();
        for (DisplayLocale language : DisplayLocale.values()) {
            if (language.code().equalsIgnoreCase(code.replace('-', '_'))) {
                return language;
            }
            known.add(language.code());
        }
        throw new CommandFailure(
                ExitCode.USAGE, "--locale takes " + String.join(" or ", known) + "; found \"" + code + "\".");
    }
}
