package io.orderlane.app.config.reading;

import io.orderlane.app.config.ConfigurationException;
import io.orderlane.app.config.ConfigurationProblem;
import io.orderlane.app.config.KeyFaults;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, so that it can be reported at once. */
final class Findings implements KeyFaults {

    private final List<ConfigurationProblem> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, Setting> settings = new TreeMap<>();

    /** Takes a setting; the last of a key wins. An unknown key is reported, and an empty value is none. */
    void given(String key, String value, String where) {
        if (KeyCatalogue.find(key).isEmpty()) {
            unknownKey(key, where);
        } else if (!value.isEmpty()) {
            settings.put(key, new Setting(key, value, where));
        }
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
        add("--config", file.toString(), found, "a properties file in UTF-8", "Correct the file or its name.");
    }

    private void unknownKey(String key, String where) {
        String nearest = KeyCatalogue.nearest(key);
        boolean nameOfNone = KeyCatalogue.find(nearest).isEmpty();
        if (nameOfNone) { // the nearest is this one itself
            add(
                    key,
                    where,
                    "a name in this key is none",
                    "names of " + KeyTemplate.RULE_OF_NAMES,
                    "Rename it wherever it stands, or correct the key.");
        } else {
            add(
                    key,
                    where,
                    "there is no such key",
                    "one of the keys that docs/configuration.md lists",
                    "Did you mean " + nearest + "? Otherwise remove the line.");
        }
    }

    void twice(Setting earlier, String where) {
        add(earlier.key(), where, "it is already set in " + earlier.where(), "each key once", "Remove one of the two.");
    }

    private void add(String key, String where, String found, String expected, String fix) {
        problems.add(new ConfigurationProblem(key, null, where, found, expected, null, fix));
    }

    /** Warns of something that does not stop the start. */
    void warn(String words) {
        warnings.add(words);
    }

    void unknownVariable(String name) {
        warnings.add("The variable " + name + " sets nothing; the nearest that does is "
                + KeyCatalogue.nearestVariable(name) + ".");
    }

    /** The value of a key is wrong, or it is missing; reported once a key, since one mistake can show twice. */
    @Override
    public void add(String key, String found, String fix) {
        if (problems.stream().noneMatch(problem -> problem.key().equals(key))) {
            @Nullable Setting given = settings.get(key);
            problems.add(KeyCatalogue.problem(
                    key,
                    given == null ? null : given.value(),
                    given == null ? null : given.where(),
                    found,
                    fix.isEmpty()
                            ? "Set " + key + " in the file or the variable " + KeyTemplate.variable(key) + "."
                            : fix));
        }
    }

    /** Adds the problems that others found, with the place of the key or of each key below it. */
    void addAll(ConfigurationException found) {
        for (ConfigurationProblem problem : found.problems()) {
            List<Setting> given = settings.values().stream()
                    .filter(setting -> (setting.key() + ".").startsWith(problem.key() + "."))
                    .toList();
            given.forEach(setting ->
                    problems.add(problem.given(setting.key(), Setting.shown(setting.value()), setting.where())));
            if (given.isEmpty()) {
                problems.add(problem);
            }
        }
    }
}
