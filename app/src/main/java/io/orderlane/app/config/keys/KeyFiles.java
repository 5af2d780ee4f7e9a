package io.orderlane.app.config.keys;

import io.orderlane.app.config.AccountConfiguration;
import java.util.ArrayList;
import java.util.List;

/**
 * The key files of an account, read again while the service runs.
 *
 * @param keys the keys in them; where one is unfit, the one in use
 * @param changed whether they contain other keys than those in use
 */
public record KeyFiles(AccountKeys keys, List<String> problems, boolean changed) {

    public KeyFiles {
        problems = List.copyOf(problems);
    }

    static KeyFiles read(String name, AccountConfiguration account, AccountKeys inUse) {
        List<String> problems = new ArrayList<>();
        AccountKeys read = new AccountKeyFiles(name, account, (key, found, fix) -> problems.add(key + ": " + found))
                .readOver(inUse);
        boolean changed = !read.isSame(inUse);
        return new KeyFiles(changed ? read : inUse, problems, changed);
    }
}
