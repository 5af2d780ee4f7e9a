package io.orderlane.app.cli.keys;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.keys.KeyReport.Grade;
import io.orderlane.app.config.AccountConfiguration;
import io.orderlane.app.config.Configuration;
import io.orderlane.app.config.reading.ConfigurationLoader;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows the keys of every configured account. Reading the configuration refuses keys that are unfit or swapped. */
final class ConfiguredKeys {

    private final KeyCheck check = new KeyCheck();

    private ConfiguredKeys() {}

    static KeyReport check(@Nullable Path config, Console console) {
        var loaded = ConfigurationLoader.load(config, console.environment());
        loaded.warnings().forEach(console.err()::println);
        ConfiguredKeys keys = new ConfiguredKeys();
        Map<String, AccountConfiguration> accounts = loaded.configuration().allAccounts();
        accounts.forEach(keys::account);
        if (accounts.isEmpty()) {
            keys.check.report().add(Grade.PROBLEM, "no account is configured; set alipayhk.client-id and its keys");
        }
        return keys.check.report();
    }

    private void account(String name, AccountConfiguration account) {
        account.keyFiles().forEach((key, file) -> {
            String full = Configuration.prefixOf(name) + key;
            var unused = key.equals("private-key-file") ? check.privateKey(full, file) : check.publicKey(full, file);
        });
    }
}
