package io.orderlane.app.config.reading;

import io.orderlane.app.config.Checked;
import io.orderlane.app.config.Configuration;
import io.orderlane.app.config.Key;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * Makes the records from the given values and the defaults, and checks each. A value that does not fit is reported and
 * left out, so that all are found.
 */
final class RecordReader {

    private final Findings findings;
    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, Path> secretFiles = new TreeMap<>();
    private boolean hasDefaultAccount;

    RecordReader(Findings findings) {
        this.findings = findings;
        learnAhead();
    }

    /** Starts to load the constraints in the background, since that is slow. */
    static void learnAhead() {
        Learnt.VALIDATOR.isDone();
    }

    /** Once for all configurations of this process. */
    private static final class Learnt {

        static final CompletableFuture<Validator> VALIDATOR = CompletableFuture.supplyAsync(Learnt::validator);

        private static Validator validator() {
            Validator validator = Validation.byDefaultProvider()
                    .configure()
                    // there is no validation.xml, and looking for one starts an XML parser
                    .ignoreXmlConfiguration()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator();
            Stream.of(Configuration.class.getRecordComponents())
                    .map(component -> KeyCatalogue.argument(component, 1))
                    .forEach(validator::getConstraintsForClass);
            return validator;
        }
    }

    /** All of it. Where an account is needed and there is none, the default one's missing keys are reported. */
    Configuration read(Collection<Setting> settings, boolean needsAccount) {
        settings.forEach(setting -> values.put(setting.key(), setting.value()));
        hasDefaultAccount = isGiven("alipayhk.") || (needsAccount && !isGiven("accounts."));
        return (Configuration) group(Configuration.class, "");
    }

    /** The files of secrets, by their keys. */
    Map<String, Path> secretFiles() {
        return secretFiles;
    }

    private Object group(Class<?> type, String prefix) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] parts = new Object[components.length];
        for (int at = 0; at < components.length; at++) {
            parts[at] = part(components[at], prefix + KeyCatalogue.name(components[at]));
        }
        Object group = made(type, components, parts);
        check(group, components, prefix);
        return group;
    }

    private @Nullable Object part(RecordComponent component, String name) {
        @Nullable Key key = component.getAnnotation(Key.class);
        if (KeyCatalogue.isMany(component)) {
            return many(component, name + ".");
        } else if (key != null) {
            return value(component.getType(), name, key);
        }
        boolean leftOut = name.equals("alipayhk") && !hasDefaultAccount;
        return leftOut ? null : group(component.getType(), name + ".");
    }

    /** Values or groups by what stands in the place of {@code NAME} or {@code N}. */
    private Map<Object, Object> many(RecordComponent component, String prefix) {
        @Nullable Key key = component.getAnnotation(Key.class);
        Class<?> type = KeyCatalogue.argument(component, 1);
        Map<Object, Object> many = new TreeMap<>();
        for (String name : names(prefix)) {
            @Nullable Object one = key == null ? group(type, prefix + name + ".") : value(type, prefix + name, key);
            if (one != null) {
                many.put(ValueForms.read(KeyCatalogue.argument(component, 0), name), one);
            }
        }
        return many;
    }

    private @Nullable Object value(Class<?> type, String name, Key key) {
        String text = values.getOrDefault(name, key.preset());
        try {
            @Nullable Object value = text.isEmpty() ? null : ValueForms.read(type, text);
            if (key.secret() && value instanceof Path file) {
                secretFiles.put(name, file);
            }
            return value;
        } catch (IllegalArgumentException unfit) {
            Optional<Key.Retired> retired = Stream.of(key.retired())
                    .filter(once -> once.value().equalsIgnoreCase(text))
                    .findFirst();
            findings.add(
                    name,
                    retired.map(Key.Retired::found).orElse(String.valueOf(unfit.getMessage())),
                    retired.map(Key.Retired::fix).orElse(""));
            return null;
        }
    }

    /** What follows this prefix in the keys that were given, up to the next dot. */
    private Set<String> names(String prefix) {
        return values.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()).split("\\.", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isGiven(String prefix) {
        return !names(prefix).isEmpty();
    }

    private static Object made(Class<?> type, RecordComponent[] components, @Nullable Object[] parts) {
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(parts);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A record of keys is public and takes any values.", impossible);
        }
    }

    private void check(Object group, RecordComponent[] components, String prefix) {
        Map<String, String> broken = new TreeMap<>();
        Learnt.VALIDATOR
                .join()
                .validate(group)
                .forEach(violation ->
                        broken.putIfAbsent(violation.getPropertyPath().toString(), violation.getMessage()));
        for (RecordComponent component : components) {
            @Nullable String found = broken.get(component.getName());
            if (found != null) {
                findings.add(prefix + KeyCatalogue.name(component), found);
            }
        }
        if (group instanceof Checked checked) {
            checked.check((key, found, fix) -> findings.add(prefix + key, found, fix));
        }
    }
}
