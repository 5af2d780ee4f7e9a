package io.orderlane.app.config.reading;

import io.orderlane.app.access.PrivateFiles;
import io.orderlane.app.access.Tokens;
import io.orderlane.app.access.TokensFile;
import io.orderlane.app.config.Configuration;
import io.orderlane.app.config.ConfigurationException;
import io.orderlane.app.config.keys.AccountKeyFiles;
import io.orderlane.app.config.keys.AccountKeys;
import io.orderlane.core.order.OrderKey;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the configuration: presets, then the file, then environment variables; later ones win. Every problem is named
 * in one {@link ConfigurationException}.
 */
public final class ConfigurationLoader {

    private final Findings findings = new Findings();
    private final RecordReader records = new RecordReader(findings);

    private ConfigurationLoader() {}

    /** Starts in the background what every configuration needs. */
    public static void ahead() {
        RecordReader.learnAhead();
    }

    /** From a properties file, where one is given, and the environment. */
    public static LoadedConfiguration load(@Nullable Path file, Map<String, String> environment) {
        return load(file, environment, configuration -> {});
    }

    /** The same; {@code further} checks the values, too, and its problems are reported with all others. */
    public static LoadedConfiguration load(
            @Nullable Path file, Map<String, String> environment, Consumer<Configuration> further) {
        ConfigurationLoader loader = new ConfigurationLoader();
        loader.read(file, environment);
        return loader.finish(further);
    }

    /**
     * Only what says how updates are checked: rules, scenarios, plug-ins and the names of the accounts. Everything
     * else, such as keys that are not on this machine, is not read.
     */
    public static ConfiguredRules rules(
            @Nullable Path file, Map<String, String> environment, Consumer<Configuration> further) {
        ConfigurationLoader loader = new ConfigurationLoader();
        loader.read(file, environment);
        return loader.rules(further);
    }

    private void read(@Nullable Path file, Map<String, String> environment) {
        if (file != null) {
            new PropertiesFile(file, findings).read();
        }
        Environment.read(environment, findings);
    }

    private ConfiguredRules rules(Consumer<Configuration> further) {
        Map<String, Setting> chosen = new TreeMap<>(findings.settings());
        chosen.keySet().removeIf(key -> !key.matches("(rules|scenarios|plugins)\\..*"));
        Configuration configuration = records.read(chosen.values(), false);
        look(further, configuration);
        refuseProblems();
        Set<String> accounts = findings.settings().keySet().stream()
                .map(key -> key.replaceFirst("^alipayhk\\.", "accounts." + OrderKey.DEFAULT_ACCOUNT + "."))
                .filter(key -> key.startsWith("accounts."))
                .map(key -> key.split("\\.", 3)[1])
                .collect(Collectors.toSet());
        Map<String, String> values = chosen.values().stream().collect(Collectors.toMap(Setting::key, Setting::value));
        return new ConfiguredRules(configuration, accounts, values);
    }

    /** A plug-in folder that cannot be read was reported already. */
    private void look(Consumer<Configuration> further, Configuration configuration) {
        if (findings.problems().stream().anyMatch(problem -> problem.key().equals("plugins.dir"))) {
            return;
        }
        try {
            further.accept(configuration);
        } catch (ConfigurationException more) {
            findings.addAll(more);
        }
    }

    private void refuseProblems() {
        if (!findings.problems().isEmpty()) {
            throw new ConfigurationException(findings.problems());
        }
    }

    /** From values that a program chose, keys without prefix. */
    public static LoadedConfiguration of(Map<String, String> values) {
        ConfigurationLoader loader = new ConfigurationLoader();
        values.forEach((key, value) -> loader.findings.given(key, value, "given by the program"));
        return loader.finish(configuration -> {});
    }

    private LoadedConfiguration finish(Consumer<Configuration> further) {
        Configuration configuration = records.read(findings.settings().values(), true);
        Map<String, AccountKeys> keys = keys(configuration);
        Tokens tokens = tokens(configuration.http().tokensFile(), findings);
        look(further, configuration);
        refuseProblems();
        PrivateFiles files =
                new PrivateFiles(records.secretFiles(), configuration.plugins().dir());
        files.warnings().forEach(findings::warn);
        return new LoadedConfiguration(configuration, keys, tokens, files, findings.warnings());
    }

    private Map<String, AccountKeys> keys(Configuration configuration) {
        Map<String, AccountKeys> keys = new TreeMap<>();
        configuration
                .allAccounts()
                .forEach((name, account) ->
                        new AccountKeyFiles(name, account, findings).read().ifPresent(read -> keys.put(name, read)));
        return keys;
    }

    /** The tokens of this file; without a file no token is needed. */
    static Tokens tokens(@Nullable Path file, Findings findings) {
        if (file == null) {
            return Tokens.none();
        }
        TokensFile content = TokensFile.read(file);
        if (!content.faults().isEmpty()) {
            findings.add(
                    TokensFile.KEY,
                    String.join("; ", content.faults()),
                    "Correct the file; `orderlane tokens new NAME` makes a token and its line.");
        }
        content.plainWarning().ifPresent(findings::warn);
        return Tokens.of(content);
    }
}
