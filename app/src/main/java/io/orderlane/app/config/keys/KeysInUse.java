package io.orderlane.app.config.keys;

import io.orderlane.app.access.FileState;
import io.orderlane.app.config.AccountConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys of each account as they are used now: those read at the start, until a key file changes and its key is fit.
 * A file that is missing, unreadable or unfit changes nothing. Safe to share between threads; asking for keys reads no
 * file.
 */
public final class KeysInUse {

    private final Map<String, AccountConfiguration> accounts;
    private final Map<String, AccountKeys> keys;
    private final Map<String, List<String>> stamps = new TreeMap<>();
    private final Map<String, List<String>> failed = new TreeMap<>();

    /**
     * The result of changed key files: whether other keys are used from then on, and what keeps files from being used;
     * their former keys stay in use.
     */
    public record Change(String account, boolean taken, List<String> problems) {

        public Change {
            problems = List.copyOf(problems);
        }
    }

    /** Of these accounts, with the keys that were read at the start. */
    public KeysInUse(Map<String, AccountConfiguration> accounts, Map<String, AccountKeys> keys) {
        this.accounts = accounts;
        this.keys = new ConcurrentHashMap<>(keys);
        accounts.forEach((name, account) -> stamps.put(name, stamp(account)));
    }

    /** The keys of a configured account. */
    public AccountKeys of(String account) {
        return Objects.requireNonNull(keys.get(account), "the keys of every account were read");
    }

    /** The key files of a configured account, read now, beside the keys in use; changes nothing. */
    public KeyFiles readAgain(String account) {
        return KeyFiles.read(account, Objects.requireNonNull(accounts.get(account), "it is configured"), of(account));
    }

    /** Takes over what changed since the last call, and returns the results; each change is returned once. */
    public synchronized List<Change> look() {
        List<Change> changes = new ArrayList<>();
        accounts.forEach((name, account) -> {
            List<String> now = stamp(account);
            if (!now.equals(stamps.get(name))) {
                look(name, now, changes);
            }
        });
        return changes;
    }

    /** A file may be half written: what does not fit is read once more before it is reported. */
    private void look(String name, List<String> stamp, List<Change> changes) {
        KeyFiles read = readAgain(name);
        keys.put(name, read.keys());
        boolean certain = read.problems().isEmpty() || stamp.equals(failed.get(name));
        if (certain) {
            stamps.put(name, stamp);
            failed.remove(name);
        } else {
            failed.put(name, stamp);
        }
        if (read.changed() || (certain && !read.problems().isEmpty())) {
            changes.add(new Change(name, read.changed(), certain ? read.problems() : List.of()));
        }
    }

    private static List<String> stamp(AccountConfiguration account) {
        return account.keyFiles().values().stream().map(FileState::stamp).toList();
    }
}
