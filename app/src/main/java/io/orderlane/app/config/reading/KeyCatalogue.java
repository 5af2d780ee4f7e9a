package io.orderlane.app.config.reading;

import io.orderlane.app.config.Configuration;
import io.orderlane.app.config.ConfigurationException;
import io.orderlane.app.config.ConfigurationProblem;
import io.orderlane.app.config.Key;
import io.orderlane.core.field.Nearest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every key there is, found in the records of {@link Configuration}. An environment variable sets the key whose name it
 * is, upper case, with {@code ORDERLANE_} in front and {@code _} for every dot and hyphen:
 * {@code ORDERLANE_ALIPAYHK_CLIENT_ID} sets {@code alipayhk.client-id}, {@code ORDERLANE_ACCOUNTS_NORTH_SHOP_CLIENT_ID}
 * sets {@code accounts.north-shop.client-id} and {@code ORDERLANE_SCENARIOS_RIDE_HAILING_WINDOW} sets
 * {@code scenarios.ride-hailing.window}.
 */
public final class KeyCatalogue {

    private static final List<KeyTemplate> KEYS = keys("", Configuration.class).toList();

    private KeyCatalogue() {}

    /** All keys, as they are to be read. */
    public static List<KeyTemplate> all() {
        return KEYS;
    }

    private static Stream<KeyTemplate> keys(String prefix, Class<?> group) {
        return Stream.of(group.getRecordComponents()).flatMap(component -> keys(prefix + name(component), component));
    }

    private static Stream<KeyTemplate> keys(String name, RecordComponent component) {
        @Nullable Key key = component.getAnnotation(Key.class);
        if (key == null) {
            return isMany(component)
                    ? keys(name + ".NAME.", argument(component, 1))
                    : keys(name + ".", component.getType());
        }
        String open = argument(component, 0) == Integer.class ? ".N" : ".NAME";
        return Stream.of(KeyTemplate.of(isMany(component) ? name + open : name, key));
    }

    /** What a component is called within its group. */
    static String name(RecordComponent component) {
        @Nullable Key key = component.getAnnotation(Key.class);
        return key == null || key.name().isEmpty()
                ? component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)
                : key.name();
    }

    /** Whether it is a map of values or groups by name or number. */
    static boolean isMany(RecordComponent component) {
        return component.getType() == Map.class;
    }

    /** The type of a map's keys at 0, of its values or groups at 1; the component's own type when it is no map. */
    static Class<?> argument(RecordComponent component, int at) {
        return component.getGenericType() instanceof ParameterizedType many
                ? (Class<?>) many.getActualTypeArguments()[at]
                : component.getType();
    }

    /** The key that this full name is one of. */
    static Optional<KeyTemplate> find(String name) {
        return KEYS.stream().filter(key -> key.names().matcher(name).matches()).findFirst();
    }

    /**
     * The full name of the key that a variable sets; the names in it come out in lower case with hyphens. Where two
     * keys match, the one with the longer template is meant: {@code …_NORTH_ANSWER_CLIENT_ID} sets the
     * {@code answer-client-id} of {@code north}, not the {@code client-id} of {@code north-answer}.
     */
    static Optional<String> ofVariable(String variable) {
        return KEYS.stream()
                .map(key -> Map.entry(key, key.variables().matcher(variable)))
                .filter(candidate -> candidate.getValue().matches())
                .max(Comparator.comparingInt(found -> found.getKey().template().length()))
                .map(found -> found.getKey().fill(found.getValue()));
    }

    /** The key most like an unknown one; its names are taken over. */
    static String nearest(String unknown) {
        return nearest(KEYS.stream().map(key -> key.like(unknown)), unknown);
    }

    /** The variable most like an unknown one. */
    static String nearestVariable(String unknown) {
        return nearest(KEYS.stream().map(key -> KeyTemplate.variable(key.template())), unknown);
    }

    private static String nearest(Stream<String> candidates, String unknown) {
        return candidates
                .min(Comparator.comparingInt(candidate -> Nearest.distance(candidate, unknown)))
                .orElseThrow();
    }

    /** The problem with a value, perhaps a secret in the wrong place. It and its place are null when none was given. */
    static ConfigurationProblem problem(
            String name, @Nullable String value, @Nullable String where, String found, String fix) {
        Optional<Key> key = find(name).map(KeyTemplate::key);
        return new ConfigurationProblem(
                name,
                value == null ? null : Setting.shown(value),
                where,
                found,
                key.map(Key::takes).orElse("nothing"),
                key.map(Key::preset).filter(preset -> !preset.isEmpty()).orElse(null),
                fix);
    }

    /** A value is valid but cannot be used here, which shows only when the parts are made. */
    public static ConfigurationException unusable(String name, String value, String found, String fix) {
        return new ConfigurationException(List.of(problem(name, value, null, found, fix)));
    }
}
