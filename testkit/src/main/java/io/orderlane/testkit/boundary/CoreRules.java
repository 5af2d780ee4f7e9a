package io.orderlane.testkit.boundary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;

/** Rules that keep the core free of libraries and easy to embed. */
final class CoreRules {

    private CoreRules() {}

    static List<NamedRule> of(HousePackages packages) {
        return List.of(
                plain(packages), modelBelowServices(packages), immutable(packages), silent(packages), closed(packages));
    }

    private static NamedRule plain(HousePackages packages) {
        return new NamedRule(
                "core-is-plain",
                classes()
                        .that()
                        .resideInAPackage(packages.tree("core"))
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(packages.tree("core"), "java..", "org.jspecify..")
                        .because(
                                "the core is embedded by others; put what needs a library into an adapter behind a port"));
    }

    private static NamedRule modelBelowServices(HousePackages packages) {
        return new NamedRule(
                "model-sees-no-services",
                noClasses()
                        .that()
                        .resideInAnyPackage(packages.core(HousePackages.MODEL))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                packages.tree("core.port"),
                                packages.tree("core.submit"),
                                packages.tree("core.deliver"),
                                packages.tree("core.memory"),
                                packages.root() + ".core")
                        .because("the model is pure; let the service pass in what the model needs"));
    }

    private static NamedRule immutable(HousePackages packages) {
        return new NamedRule(
                "model-is-immutable",
                fields().that()
                        .areDeclaredInClassesThat()
                        .resideInAnyPackage(packages.core(HousePackages.MODEL))
                        .and()
                        .areDeclaredInClassesThat()
                        .haveSimpleNameNotEndingWith("Builder")
                        .and()
                        .areNotStatic()
                        .should()
                        .beFinal()
                        .because("model values are shared between threads; make a new one instead of changing it"));
    }

    private static NamedRule closed(HousePackages packages) {
        return new NamedRule(
                "internals-stay-in-core",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(packages.tree("core"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(packages.root() + ".core..internal..")
                        .because(
                                "what is internal to the core changes without notice; take it from Orderlane, or move what others"
                                        + " need into a package that is meant for them"));
    }

    private static NamedRule silent(HousePackages packages) {
        return new NamedRule(
                "core-is-silent",
                noClasses()
                        .that()
                        .resideInAPackage(packages.tree("core"))
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.util.logging..", "org.slf4j..")
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(System.Logger.class)
                        .orShould()
                        .callMethod(Throwable.class, "printStackTrace")
                        .because("a library does not choose its host's log; tell a DeliveryListener instead"));
    }
}
