package io.orderlane.app.cli.scenarios;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.input.RulesOptions;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Tree;
import io.orderlane.core.review.ScenarioTable;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orderlane scenarios}. */
@Command(
        name = "scenarios",
        description = "Prints the installed scenarios, or one: statuses, required fields, where each rule comes from.",
        mixinStandardHelpOptions = true)
public final class ScenariosVerb implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "One scenario, such as ride-hailing.")
    private @Nullable String name;

    @ArgGroup
    private Form form = new Form();

    static final class Form {

        @Option(names = "--markdown", description = "The page to lay beside AlipayHK's.")
        boolean markdown;

        @Option(names = "--mermaid", description = "The statuses as a Mermaid diagram.")
        boolean mermaid;

        @Option(names = "--json", description = "As JSON.")
        boolean json;
    }

    @Mixin
    private RulesOptions rules = new RulesOptions();

    public ScenariosVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ScenarioRegistry registry = rules.load(console).scenarios().registry();
        if (name == null && !form.markdown && !form.mermaid) {
            catalogue(registry.all());
        } else {
            chosen(registry).forEach(this::page);
        }
        return ExitCode.DONE.number();
    }

    private Collection<Scenario<?>> chosen(ScenarioRegistry registry) {
        if (name == null) {
            return registry.all();
        }
        return List.of(registry.find(name)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        "There is no scenario \"" + name + "\"; installed are " + String.join(", ", registry.names())
                                + ".")));
    }

    private void catalogue(Collection<Scenario<?>> scenarios) {
        if (form.json) {
            List<Tree> rows = scenarios.stream().map(Catalogue::tree).toList();
            console.out().println(TreeJson.write(new Tree.Items(rows)));
        } else {
            Catalogue.table(scenarios).lines(console).forEach(console.out()::println);
        }
    }

    private void page(Scenario<?> scenario) {
        ScenarioTable<?> table = ScenarioTable.of(scenario);
        if (form.markdown) {
            console.out().println(table.markdown().stripTrailing());
        } else if (form.mermaid) {
            console.out().println(table.mermaid().stripTrailing());
        } else if (form.json) {
            console.out().println(TreeJson.write(table.tree()));
        } else {
            new ScenarioText(table.tree(), console).lines().forEach(console.out()::println);
        }
    }
}
