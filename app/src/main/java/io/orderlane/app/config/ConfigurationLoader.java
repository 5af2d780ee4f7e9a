package io.orderlane.app.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the configuration: presets, then the file, then environment variables; later ones win. */
public final class ConfigurationLoader {

    private final Findings findings = new Findings();
    private final RecordCheck records = new RecordCheck(findings);

    private ConfigurationLoader() {}

    /** Begins what any configuration needs, beside what the caller goes on with. */
    public static void ahead() {
        RecordCheck.learnAhead();
    }

    /**
     * From a properties file, where one is given, and the environment.
     *
     * @throws ConfigurationException naming every problem
     */
    public static LoadedConfiguration load(@Nullable Path file, Map<String, String> environment) {
        ConfigurationLoader loader = new ConfigurationLoader();
        if (file != null) {
            loader.findings.given(new PropertiesFile(file, loader.findings).read());
        }
        loader.findings.given(Environment.read(environment, loader.findings));
        return loader.finish();
    }

    /**
     * From values that a program chose, keys without prefix.
     *
     * @throws ConfigurationException naming every problem
     */
    public static LoadedConfiguration of(Map<String, String> values) {
        ConfigurationLoader loader = new ConfigurationLoader();
        List<Setting> settings = new ArrayList<>();
        values.forEach((key, value) -> {
            if (KeyCatalogue.find(key).isPresent()) {
                settings.add(new Setting(key, value, "given by the program"));
            } else {
                loader.findings.unknownKey(key, "given by the program");
            }
        });
        loader.findings.given(settings);
        return loader.finish();
    }

    private LoadedConfiguration finish() {
        Configuration configuration =
                new Binder(findings).bind(ValueTree.of(findings.settings().values()));
        records.check(configuration);
        Map<String, AccountKeys> keys = keys(configuration);
        Tokens tokens = tokens(configuration.http().tokensFile());
        if (!findings.problems().isEmpty()) {
            throw new ConfigurationException(findings.problems());
        }
        List<String> warnings = new ArrayList<>(findings.warnings());
        warnings.addAll(FileRights.warnings(configuration));
        return new LoadedConfiguration(configuration, keys, tokens, warnings);
    }

    private Map<String, AccountKeys> keys(Configuration configuration) {
        Map<String, AccountKeys> keys = new TreeMap<>();
        configuration
                .allAccounts()
                .forEach((name, account) ->
                        new AccountKeyFiles(name, account, findings).read().ifPresent(read -> keys.put(name, read)));
        return keys;
    }

    private Tokens tokens(@Nullable Path file) {
        return file == null ? Tokens.none() : TokensFile.read(file, findings);
    }
}
