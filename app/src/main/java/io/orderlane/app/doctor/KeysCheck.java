package io.orderlane.app.doctor;

import io.orderlane.app.config.keys.KeyFiles;
import io.orderlane.app.config.keys.KeysInUse;
import io.orderlane.app.config.reading.LoadedConfiguration;
import java.util.ArrayList;
import java.util.List;

/** Whether the key files still fit, and are still those that are in use. */
final class KeysCheck implements Check {

    private final LoadedConfiguration loaded;
    private final KeysInUse keys;

    KeysCheck(LoadedConfiguration loaded, KeysInUse keys) {
        this.loaded = loaded;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        loaded.configuration()
                .allAccounts()
                .keySet()
                .forEach(account -> findings.add(finding(account, keys.readAgain(account))));
        return findings;
    }

    private Finding finding(String account, KeyFiles files) {
        if (!files.problems().isEmpty()) {
            return Finding.bad(
                    name(),
                    "account " + account + ": " + String.join("; ", files.problems()),
                    "The former key stays in use. Mend the files before the next start, which they would stop; `orderlane keys"
                            + " check` says more. A mended file is read by itself.");
        } else if (files.changed()) {
            return Finding.warn(
                    name(),
                    "account " + account + ": a key file was just replaced; it is used within seconds",
                    "Ask again in some seconds; if it stays so, read the log of the service.");
        }
        return Finding.ok(name(), "account " + account + ": the key files are readable, long enough and in use");
    }
}
