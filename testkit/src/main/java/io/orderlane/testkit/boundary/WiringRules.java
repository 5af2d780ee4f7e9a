package io.orderlane.testkit.boundary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a module of the injector may do: join parts that are chosen, opened and started elsewhere. */
final class WiringRules {

    private static final String MODULE = "com.google.inject.Module";
    private static final Pattern STARTS =
            Pattern.compile("(start|begin|open|listen|connect|execute|submit|schedule)(ed)?([A-Z].*)?");
    private static final Pattern RUNS =
            Pattern.compile("java\\.lang\\.Thread|java\\.net\\..*Socket|java\\.nio\\.channels\\..*"
                    + "|java\\.util\\.concurrent\\.(CompletableFuture|ForkJoinPool|Executors|.*PoolExecutor)");

    private WiringRules() {}

    static List<NamedRule> of(HousePackages packages) {
        return List.of(
                modules(
                        packages,
                        "modules-start-nothing",
                        "start and open nothing",
                        WiringRules::begun,
                        "a start is read from top to bottom in one place; begin it in Service.start, and bind what came of it"),
                modules(
                        packages,
                        "modules-do-not-choose",
                        "have no if, switch, loop or try",
                        WiringRules::choice,
                        "what depends on the configuration is chosen before there is an injector; choose in Assembly"));
    }

    private static NamedRule modules(
            HousePackages packages,
            String name,
            String what,
            Function<JavaClass, Stream<String>> faults,
            String because) {
        return new NamedRule(
                name,
                classes()
                        .that()
                        .resideInAPackage(packages.root() + "..")
                        .and()
                        .areAssignableTo(MODULE)
                        .should(Conditions.should(what, faults))
                        .because(because));
    }

    /** The first thing that the module starts. */
    private static Stream<String> begun(JavaClass module) {
        Stream<String> calls = module.getMethodCallsFromSelf().stream()
                .filter(call -> STARTS.matcher(call.getTarget().getName()).matches())
                .map(JavaAccess::getDescription);
        Stream<String> types = module.getDirectDependenciesFromSelf().stream()
                .filter(dependency ->
                        RUNS.matcher(dependency.getTargetClass().getName()).matches())
                .map(Dependency::getDescription);
        return Stream.concat(calls, types).limit(1);
    }

    /** A method that can branch has a stack map frame (JVMS 4.10.1), and only then its class names that attribute. */
    private static Stream<String> choice(JavaClass module) {
        try (InputStream file =
                module.getSource().orElseThrow().getUri().toURL().openStream()) {
            String code = new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
            return code.contains("StackMapTable") ? Stream.of(module.getName() + " branches") : Stream.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
