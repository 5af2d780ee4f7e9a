package io.orderlane.testkit.boundary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.syntax.elements.GivenMethodsConjunction;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a port may declare. */
final class PortRules {

    private PortRules() {}

    static List<NamedRule> of(HousePackages packages) {
        return List.of(ownTypes(packages), oneColour(packages), noStoreOnTheEventLoop(packages));
    }

    private static GivenMethodsConjunction portMethods(HousePackages packages) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(packages.tree("core.port"), packages.tree("alipayhk.port"));
    }

    private static NamedRule ownTypes(HousePackages packages) {
        return new NamedRule(
                "ports-name-own-types",
                portMethods(packages)
                        .should(Conditions.should(
                                "name only types of the JDK and our own",
                                method -> involved(method)
                                        .filter(type -> !isJdk(type) && !isOurs(packages, type))
                                        .map(type -> method.getFullName() + " names " + type.getName())))
                        .because("a port that names a vendor cannot change vendors; wrap it in a type of ours"));
    }

    private static NamedRule oneColour(HousePackages packages) {
        return new NamedRule(
                "ports-promise-stages",
                portMethods(packages)
                        .should(Conditions.should(
                                "promise no Future",
                                method -> involved(method)
                                        .filter(type -> type.isAssignableTo(Future.class))
                                        .map(type -> method.getFullName() + " names " + type.getName())))
                        .because(
                                "a Future can be completed, cancelled and waited for by anybody; promise a CompletionStage, or"
                                        + " answer plainly"));
    }

    private static NamedRule noStoreOnTheEventLoop(HousePackages packages) {
        Set<String> stores = Stream.of("Intake", "Lanes", "OrderReader", "Stores")
                .flatMap(name ->
                        Stream.of(packages.root() + ".core.port." + name, HousePackages.REAL_CORE + ".port." + name))
                .collect(Collectors.toSet());
        return new NamedRule(
                "event-loop-sees-no-store",
                classes()
                        .that()
                        .resideInAPackage(packages.tree("alipayhk.vertx"))
                        .should(Conditions.should(
                                "see no store",
                                type -> type.getDirectDependenciesFromSelf().stream()
                                        .filter(dependency -> stores.contains(
                                                dependency.getTargetClass().getName()))
                                        .map(Dependency::getDescription)))
                        .because(
                                "a store blocks and the event loop must not; complete a stage and let the core go on"));
    }

    private static Stream<JavaClass> involved(JavaMethod method) {
        Stream<JavaType> parameters = method.getParameterTypes().stream();
        return Stream.concat(parameters, Stream.of(method.getReturnType()))
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .distinct();
    }

    private static boolean isJdk(JavaClass type) {
        return type.isPrimitive() || type.getPackageName().startsWith("java.");
    }

    private static boolean isOurs(HousePackages packages, JavaClass type) {
        return type.getPackageName().startsWith(packages.root() + ".")
                || type.getPackageName().startsWith(HousePackages.REAL_CORE);
    }
}
