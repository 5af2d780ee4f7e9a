package io.orderlane.app.config;

import java.util.List;
import java.util.Objects;

/**
 * The key files of an account, read again while the service runs.
 *
 * @param problems what would keep the next start from using them
 * @param changed whether the private key is another one than the one in use
 */
public record KeyFiles(List<String> problems, boolean changed) {

    public KeyFiles {
        problems = List.copyOf(problems);
    }

    /** Reads those of a configured account. */
    public static KeyFiles readAgain(String name, LoadedConfiguration loaded) {
        AccountConfiguration account = Objects.requireNonNull(
                loaded.configuration().allAccounts().get(name), "only configured accounts are asked for");
        Findings findings = new Findings();
        boolean same = new AccountKeyFiles(name, account, findings)
                .read()
                .map(AccountKeys::privateKey)
                .equals(java.util.Optional.ofNullable(loaded.keys().get(name)).map(AccountKeys::privateKey));
        List<String> problems = findings.problems().stream()
                .map(problem -> problem.key() + ": " + problem.found())
                .toList();
        return new KeyFiles(problems, !same);
    }
}
