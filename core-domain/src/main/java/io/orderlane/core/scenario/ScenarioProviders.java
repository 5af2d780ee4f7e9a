package io.orderlane.core.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The providers that the jars of a class loader name, each asked for its scenario. What is wrong with one is reported
 * with its jar and stops none of the others: {@link java.util.ServiceLoader} ends at the first that fails and says
 * neither which jar it came from nor what to do.
 */
final class ScenarioProviders {

    private static final String SERVICES = "META-INF/services/" + ScenarioProvider.class.getName();

    private final ClassLoader loader;
    private final List<FoundScenario> found = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private ScenarioProviders(ClassLoader loader) {
        this.loader = loader;
    }

    static ScenarioProviders of(ClassLoader loader) {
        ScenarioProviders providers = new ScenarioProviders(loader);
        providers.names().forEach(providers::ask);
        return providers;
    }

    List<FoundScenario> found() {
        return found;
    }

    List<String> problems() {
        return problems;
    }

    /** The class names of all services files, each with the jar that names it first. */
    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        try {
            for (URL file : places(SERVICES)) {
                String jar = jar(file, SERVICES);
                List<String> named = read(file);
                if (named.isEmpty()) {
                    problems.add(jar + ": its " + SERVICES + " names no class; write the name of the provider's class"
                            + " on a line of its own.");
                }
                named.forEach(name -> names.putIfAbsent(name, jar));
            }
            for (String name : names.keySet()) {
                refuseSecond(name);
            }
        } catch (IOException unreadable) {
            problems.add("The files " + SERVICES + " cannot be read (" + unreadable.getMessage() + ").");
        }
        return names;
    }

    /** Where the class loader finds it; a jar that is twice on the class path is one. */
    private Collection<URL> places(String entry) throws IOException {
        Map<String, URL> places = new LinkedHashMap<>();
        loader.getResources(entry).asIterator().forEachRemaining(place -> places.put(place.toString(), place));
        return places.values();
    }

    /** Java takes a class from the first jar that has it; another one, perhaps newer, would be ignored silently. */
    private void refuseSecond(String name) throws IOException {
        String entry = name.replace('.', '/') + ".class";
        List<String> jars =
                places(entry).stream().map(place -> jar(place, entry)).toList();
        if (jars.size() > 1) {
            problems.add(String.join(" and ", jars) + ": each has the provider " + name + ", of which only that in "
                    + jars.get(0) + " can be used; keep one of them.");
        }
    }

    private static List<String> read(URL file) throws IOException {
        URLConnection connection = file.openConnection();
        connection.setUseCaches(false);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    /** The jar's own name, or the folder of classes. */
    private static String jar(URL file, String entry) {
        String place = file.getPath();
        place = place.substring(0, place.length() - entry.length()).replaceFirst("!?/$", "");
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private void ask(String name, String jar) {
        String who = jar + ": its provider " + name;
        try {
            Scenario<?> scenario = provider(name).scenario();
            if (scenario == null) { // an outside jar may return null all the same
                problems.add(who + " gives no scenario (null); return the scenario's constant.");
            } else {
                found.add(new FoundScenario(scenario, name + " in " + jar));
            }
        } catch (Throwable failure) { // an outside jar may throw anything, an AssertionError of its own checks as well
            problems.addAll(words(who, failure));
        }
    }

    private ScenarioProvider provider(String name) throws ReflectiveOperationException {
        Class<?> type = Class.forName(name, true, loader);
        if (!ScenarioProvider.class.isAssignableFrom(type)) {
            throw new NotAProviderException();
        }
        Constructor<?> constructor = type.getConstructor();
        return (ScenarioProvider) constructor.newInstance();
    }

    private static final class NotAProviderException extends ReflectiveOperationException {
        private static final long serialVersionUID = 1L;
    }

    private static List<String> words(String who, Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof OutOfMemoryError full) {
            throw full; // not this jar's alone, and nothing can be said of the others
        }
        if (cause instanceof ScenarioDefinitionException definition) {
            return definition.problems().stream()
                    .map(problem -> who + " has a definition that cannot be used: " + problem)
                    .toList();
        }
        return List.of(who + reason(cause));
    }

    /** What a constructor or a class's constants threw. */
    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof InvocationTargetException || cause instanceof ExceptionInInitializerError)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String reason(Throwable cause) {
        if (cause instanceof NotAProviderException) {
            return " does not implement " + ScenarioProvider.class.getName() + "; let it.";
        }
        if (cause instanceof ClassNotFoundException) {
            return " is not in the jar, or is misspelt; correct the services file or build the jar anew.";
        }
        if (cause instanceof NoSuchMethodException
                || cause instanceof IllegalAccessException
                || cause instanceof InstantiationException) {
            return " cannot be made; let it be a public final class with a public constructor without arguments.";
        }
        if (cause instanceof UnsupportedClassVersionError) {
            return " was compiled for a newer Java than " + Runtime.version().feature()
                    + "; compile it with --release 17.";
        }
        if (cause instanceof LinkageError missing) {
            return " needs " + named(missing) + ", which is missing or another version here; compile it against the"
                    + " Orderlane that runs, and bring what it needs.";
        }
        return " failed with " + cause.getClass().getSimpleName() + said(cause.getMessage())
                + "; its author's tests, ScenarioContract of the test kit, show where.";
    }

    private static String named(LinkageError missing) {
        String message = missing.getMessage();
        return message == null ? "a class" : message.replace('/', '.');
    }

    private static String said(@Nullable String message) {
        return message == null ? "" : " (" + message.lines().findFirst().orElse("") + ")";
    }
}
