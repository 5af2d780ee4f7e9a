package io.orderlane.testkit.boundary;

import com.tngtech.archunit.core.domain.JavaClass;
import io.orderlane.core.scenario.ScenarioProvider;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The packages of Orderlane under one root. */
record HousePackages(String root) {

    /** The real core, which outside jars and fixtures use as well. */
    static final String REAL_CORE = "io.orderlane.core";

    private static final Set<String> NOT_SCENARIOS =
            Set.of("core", "app", "testkit", "sandbox", "benchmarks", "alipayhk", "persistence", "guice", "spring");

    /** A module whose package lies within that of another. */
    static final String TESTKIT_HOST = "testkit.host";

    static final List<String> MODEL = List.of(
            "provenance", "field", "layout", "scenario", "order", "status", "check", "card", "review", "notification");
    static final List<String> DEFINITIONS = List.of("provenance", "field", "layout", "scenario", "status");
    static final List<String> OPEN_TO_SCENARIOS = List.of("provenance", "field", "layout", "scenario", "order");

    /** A package and all below it. */
    String tree(String name) {
        return root + "." + name + "..";
    }

    String[] core(List<String> packages) {
        return packages.stream().map(name -> tree("core." + name)).toArray(String[]::new);
    }

    /** What a scenario may see of the core. */
    static String[] openToScenarios(String ownRoot) {
        Stream<String> core = OPEN_TO_SCENARIOS.stream().map(name -> REAL_CORE + "." + name + "..");
        return Stream.concat(core, Stream.of(ownRoot + "..", "java..", "org.jspecify.."))
                .toArray(String[]::new);
    }

    /** The module a class belongs to: the first package below the root, with one exception; blank outside. */
    String moduleOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        String below = name.substring(root.length() + 1);
        if ((below + ".").startsWith(TESTKIT_HOST + ".")) {
            return TESTKIT_HOST;
        }
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    /** The modules that bring a scenario. */
    Set<String> scenariosAmong(Collection<JavaClass> classes) {
        Set<String> modules = new TreeSet<>();
        classes.stream()
                .filter(type -> type.isAssignableTo(ScenarioProvider.class))
                .map(this::moduleOf)
                .filter(module -> !NOT_SCENARIOS.contains(module) && !module.isEmpty())
                .forEach(modules::add);
        return modules;
    }
}
