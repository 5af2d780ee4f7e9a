package io.orderlane.app.doctor;

import io.orderlane.app.config.KeyFiles;
import io.orderlane.app.config.LoadedConfiguration;
import java.util.ArrayList;
import java.util.List;

/** Whether the key files still fit, and are still those that are in use. */
final class KeysCheck implements Check {

    private final LoadedConfiguration loaded;

    KeysCheck(LoadedConfiguration loaded) {
        this.loaded = loaded;
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
                .forEach(account -> findings.add(finding(account, KeyFiles.readAgain(account, loaded))));
        return findings;
    }

    private Finding finding(String account, KeyFiles files) {
        if (!files.problems().isEmpty()) {
            return Finding.bad(
                    name(),
                    "account " + account + ": " + String.join("; ", files.problems()),
                    "Mend the files before the next start, which they would stop; `orderlane keys check` says more.");
        } else if (files.changed()) {
            return Finding.warn(
                    name(),
                    "account " + account + ": the private key file was replaced since the start",
                    "Start again to use it; until then requests are signed with the former key.");
        }
        return Finding.ok(name(), "account " + account + ": the key files are readable, long enough and not exchanged");
    }
}
