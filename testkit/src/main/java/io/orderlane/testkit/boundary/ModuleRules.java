package io.orderlane.testkit.boundary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which module may depend on which: all on core, app on its adapters, none on a sibling; packages one way only. */
final class ModuleRules {

    private static final Set<String> RIM = Set.of("app", "benchmarks", "spring");

    /** What the tests of a host need in one place. */
    private static final Set<String> OPEN_TO_TESTKIT_HOST = Set.of("alipayhk", "sandbox");

    private ModuleRules() {}

    static List<NamedRule> of(HousePackages packages) {
        return List.of(siblingsApart(packages), acyclic(packages));
    }

    private static NamedRule siblingsApart(HousePackages packages) {
        return new NamedRule(
                "siblings-apart",
                classes()
                        .that()
                        .resideInAPackage(packages.root() + "..")
                        .should(seeOnlyWhatTheyMay(packages))
                        .because(
                                "modules are swapped one by one; meet in a port of the core, or in app where things are wired,"
                                        + " which finds scenarios at run time"));
    }

    private static NamedRule acyclic(HousePackages packages) {
        return new NamedRule(
                "packages-have-no-cycles",
                slices().assignedFrom(packagesUnder(packages.root()))
                        .should()
                        .beFreeOfCycles()
                        .because(
                                "a reader goes through the packages in one direction; move the shared type further down"));
    }

    /** Each package is a slice; an internal package belongs to the one above it. */
    private static SliceAssignment packagesUnder(String root) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String name = type.getPackageName();
                return name.startsWith(root + ".")
                        ? SliceIdentifier.of(name.substring(root.length() + 1).replaceFirst("\\.internal$", ""))
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages under " + root;
            }
        };
    }

    private static ArchCondition<JavaClass> seeOnlyWhatTheyMay(HousePackages packages) {
        return new ArchCondition<>("see only the core and their own module") {
            private Set<String> scenarios = Set.of();

            @Override
            public void init(Collection<JavaClass> all) {
                scenarios = packages.scenariosAmong(all);
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = packages.moduleOf(type);
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !allowed(from, packages.moduleOf(dependency.getTargetClass()), scenarios))
                        .map(Dependency::getDescription)
                        .forEach(found -> events.add(SimpleConditionEvent.violated(type, found)));
            }
        };
    }

    private static boolean allowed(String from, String to, Set<String> scenarios) {
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return true;
        }
        boolean toTheCore = to.equals("core") && !from.equals("sandbox");
        boolean toTheWay = from.equals(HousePackages.TESTKIT_HOST) && OPEN_TO_TESTKIT_HOST.contains(to);
        return toTheCore || toTheWay || (RIM.contains(from) && !scenarios.contains(to));
    }
}
