package io.orderlane.app.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the configuration: presets, then the file, then environment variables; later ones win. */
public final class ConfigurationLoader {

    private final Findings findings = new Findings();

    private ConfigurationLoader() {}

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
        new RecordCheck(findings).check(configuration);
        Tokens tokens = tokens(configuration.http().tokensFile());
        if (!findings.problems().isEmpty()) {
            throw new ConfigurationException(findings.problems());
        }
        return new LoadedConfiguration(configuration, tokens, findings.warnings());
    }

    private Tokens tokens(@Nullable Path file) {
        return file == null ? Tokens.none() : TokensFile.read(file, findings);
    }
}
