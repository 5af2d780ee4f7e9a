package io.orderlane.testkit.boundary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Rules that keep definitions plain data, and the same input giving the same output. */
final class DefinitionRules {

    private static final Set<String> CLOCKS_AND_DICE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.Date.<init>",
            "java.util.Random.<init>",
            "java.security.SecureRandom.<init>");

    private DefinitionRules() {}

    static List<NamedRule> ofTheHouse(HousePackages packages) {
        return List.of(
                rulesAreData(JavaClass.Predicates.resideInAnyPackage(packages.core(HousePackages.DEFINITIONS))),
                noWallClock(JavaClass.Predicates.resideInAnyPackage(
                        packages.tree("core"), packages.tree("alipayhk.protocol"))));
    }

    static List<NamedRule> ofAScenario(String root) {
        DescribedPredicate<JavaClass> all = JavaClass.Predicates.resideInAPackage(root + "..");
        return List.of(rulesAreData(all), noWallClock(all));
    }

    private static NamedRule rulesAreData(DescribedPredicate<JavaClass> where) {
        return new NamedRule(
                "rules-are-data",
                fields().that()
                        .areDeclaredInClassesThat(where)
                        .should(Conditions.should("hold no code", DefinitionRules::code))
                        .because(
                                "a rule is printed, drawn and explained, which code cannot be; add a case to Condition, FieldType"
                                        + " or WireChange"));
    }

    private static Stream<String> code(JavaField field) {
        JavaClass type = field.getRawType();
        boolean holdsCode = type.isAnnotatedWith(FunctionalInterface.class)
                || type.getPackageName().equals("java.util.function")
                || type.isEquivalentTo(Runnable.class)
                || type.isEquivalentTo(Callable.class)
                || type.isEquivalentTo(Comparator.class);
        return holdsCode ? Stream.of(field.getFullName() + " holds a " + type.getName()) : Stream.empty();
    }

    private static NamedRule noWallClock(DescribedPredicate<JavaClass> where) {
        return new NamedRule(
                "no-wall-clock",
                classes()
                        .that(where)
                        .should(Conditions.should(
                                "read no clock and roll no dice",
                                type -> type.getCodeUnitCallsFromSelf().stream()
                                        .filter(call -> readsClockOrRollsDice(call.getTarget()))
                                        .map(call -> call.getDescription())))
                        .because(
                                "what depends on the time of day cannot be tested or replayed; take a Clock, a Ticker or a"
                                        + " supplier as a constructor argument"));
    }

    /** References to such methods pass: they are suppliers, not calls. */
    private static boolean readsClockOrRollsDice(AccessTarget.CodeUnitCallTarget target) {
        String name = target.getOwner().getName() + "." + target.getName();
        boolean now = target.getName().equals("now")
                && target.getOwner().getPackageName().equals("java.time")
                && target.getRawParameterTypes().isEmpty();
        return now || CLOCKS_AND_DICE.contains(name);
    }
}
