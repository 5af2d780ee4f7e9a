package io.orderlane.testkit.boundary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.orderlane.core.scenario.ScenarioProvider;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rules for a jar with a scenario. */
final class ScenarioRules {

    private static final String BECAUSE_DEFINITIONS =
            "a scenario is a value, not a part of the machinery; say it in the definition language, or ask for a new word in it";

    private ScenarioRules() {}

    static List<NamedRule> ofTheHouse(HousePackages packages) {
        return List.of(
                new NamedRule(
                        "scenarios-see-definitions-only",
                        classes()
                                .that()
                                .resideInAPackage(packages.root() + "..")
                                .should(seeDefinitionsOnly(packages))
                                .because(BECAUSE_DEFINITIONS)),
                providers(packages.root()));
    }

    static List<NamedRule> ofAJar(String root) {
        return List.of(
                new NamedRule(
                        "scenarios-see-definitions-only",
                        classes()
                                .that()
                                .resideInAPackage(root + "..")
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(HousePackages.openToScenarios(root))
                                .because(BECAUSE_DEFINITIONS)),
                providers(root));
    }

    private static ArchCondition<JavaClass> seeDefinitionsOnly(HousePackages packages) {
        return new ArchCondition<>("see only the definition language, where they are of a scenario") {
            private Set<String> scenarios = Set.of();

            @Override
            public void init(Collection<JavaClass> all) {
                scenarios = packages.scenariosAmong(all);
                if (scenarios.isEmpty()) {
                    throw new AssertionError("No scenario was found under " + packages.root() + ".");
                }
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String module = packages.moduleOf(type);
                if (scenarios.contains(module)) {
                    var open = JavaClass.Predicates.resideInAnyPackage(
                            HousePackages.openToScenarios(packages.root() + "." + module));
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> !open.test(dependency.getTargetClass()))
                            .map(Dependency::getDescription)
                            .forEach(found -> events.add(SimpleConditionEvent.violated(type, found)));
                }
            }
        };
    }

    private static NamedRule providers(String root) {
        return new NamedRule(
                "providers-can-be-found",
                classes()
                        .that()
                        .resideInAPackage(root + "..")
                        .and()
                        .areAssignableTo(ScenarioProvider.class)
                        .and()
                        .areNotInterfaces()
                        .should(Conditions.should(
                                "be public, final, made without arguments and named in one services file",
                                ScenarioRules::faults))
                        .because(
                                "the class path is the only way a scenario is found; make it a public final class with a public"
                                        + " constructor without arguments, and name it in its jar's services file"));
    }

    private static Stream<String> faults(JavaClass provider) {
        boolean constructed = provider.getConstructors().stream()
                .anyMatch(constructor -> constructor.getRawParameterTypes().isEmpty()
                        && constructor.getModifiers().contains(JavaModifier.PUBLIC));
        return Stream.of(
                        fault(provider.getModifiers().contains(JavaModifier.PUBLIC), "is not public"),
                        fault(provider.getModifiers().contains(JavaModifier.FINAL), "is not final"),
                        fault(constructed, "has no public constructor without arguments"),
                        fault(
                                ServicesFiles.naming(provider.getName()) == 1,
                                "is not named in exactly one services file"))
                .flatMap(fault -> fault)
                .map(fault -> provider.getName() + " " + fault);
    }

    private static Stream<String> fault(boolean holds, String otherwise) {
        return holds ? Stream.empty() : Stream.of(otherwise);
    }
}
