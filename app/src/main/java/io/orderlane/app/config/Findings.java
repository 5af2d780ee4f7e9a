package io.orderlane.app.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, so that it can be said at once. */
final class Findings {

    private final List<ConfigurationProblem> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, Setting> settings = new TreeMap<>();

    /** Later ones win. */
    void given(List<Setting> more) {
        more.forEach(setting -> settings.put(setting.key(), setting));
    }

    Map<String, Setting> settings() {
        return settings;
    }

    List<ConfigurationProblem> problems() {
        return problems;
    }

    List<String> warnings() {
        return warnings;
    }

    void file(Path file, String found) {
        problems.add(new ConfigurationProblem(
                "--config",
                null,
                file.toString(),
                found,
                "a properties file in UTF-8",
                null,
                "Correct the file or its name."));
    }

    void unknownKey(String key, String where) {
        String nearest = KeyCatalogue.nearest(key);
        if (KeyCatalogue.find(nearest).isEmpty()) {
            nameOfNone(key, where);
            return;
        }
        problems.add(new ConfigurationProblem(
                key,
                null,
                where,
                "there is no such key",
                "one of the keys that docs/configuration.md lists",
                null,
                "Did you mean " + nearest + "? Otherwise remove the line."));
    }

    /** The nearest key is this one but for a name in it that can be none. */
    private void nameOfNone(String key, String where) {
        problems.add(new ConfigurationProblem(
                key,
                null,
                where,
                "a name in this key is none",
                "names of " + Key.RULE_OF_NAMES,
                null,
                "Rename it wherever it stands, or correct the key."));
    }

    /** Something is odd but stops no start. */
    void warn(String words) {
        warnings.add(words);
    }

    void unknownVariable(String name) {
        warnings.add("The variable " + name + " sets nothing; the nearest that does is "
                + KeyCatalogue.nearestVariable(name) + ".");
    }

    void twice(Setting earlier, String where) {
        problems.add(new ConfigurationProblem(
                earlier.key(),
                null,
                where,
                "it is already set in " + earlier.where(),
                "each key once",
                null,
                "Remove one of the two."));
    }

    /** The value of a key is wrong, or it is missing; said once a key, since one mistake can show twice. */
    void wrong(String key, String found) {
        wrong(key, found, "Set " + key + " in the file or the variable " + Key.variable(key) + ".");
    }

    void wrong(String key, String found, String fix) {
        if (problems.stream().anyMatch(problem -> problem.key().equals(key))) {
            return;
        }
        @Nullable Setting setting = settings.get(key);
        @Nullable Key known = KeyCatalogue.find(key).orElse(null);
        problems.add(new ConfigurationProblem(
                key,
                setting == null ? null : Redacted.of(setting.value()),
                setting == null ? null : setting.where(),
                found,
                known == null ? "nothing" : known.expected(),
                known == null ? null : known.preset(),
                fix));
    }
}
