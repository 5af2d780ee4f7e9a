package io.orderlane.testkit.boundary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;
import java.util.stream.Stream;

/** Where each vendor's types may be used. */
final class VendorRules {

    private VendorRules() {}

    static List<NamedRule> of(HousePackages packages) {
        return List.of(
                confined(
                        packages,
                        "vertx-is-confined",
                        List.of("alipayhk.vertx", "app", "sandbox", "benchmarks"),
                        "the transport is swapped in one class; speak to the Transport port instead",
                        "io.vertx.."),
                confined(
                        packages,
                        "bouncy-castle-is-confined",
                        List.of("alipayhk.bouncycastle"),
                        "keys and signatures are swapped in one class; speak to Signer and SignatureVerifier instead",
                        "org.bouncycastle.."),
                confined(
                        packages,
                        "corretto-is-confined",
                        List.of("alipayhk.accp"),
                        "its jar may be left out, and then only one small class must fail to load; take the Provider that"
                                + " SigningProviders chose",
                        "com.amazon.corretto.."),
                confined(
                        packages,
                        "sql-is-confined",
                        List.of("persistence", "app"),
                        "the database is swapped in one module; speak to the ports of the core instead",
                        "java.sql..",
                        "javax.sql..",
                        "org.sqlite..",
                        "org.postgresql..",
                        "org.flywaydb..",
                        "com.zaxxer.."),
                confined(
                        packages,
                        "jackson-is-confined",
                        List.of("alipayhk", "persistence", "app", "sandbox", "benchmarks"),
                        "the core and scenarios speak of data as Tree; turn JSON into it at the rim",
                        "com.fasterxml.jackson..",
                        "tools.jackson.."),
                confined(
                        packages,
                        "guice-is-confined",
                        List.of("app"),
                        "only the application wires; take what you need as a constructor argument",
                        "com.google.inject..",
                        "jakarta.inject..",
                        "javax.inject.."),
                plainProtocol(packages));
    }

    private static NamedRule confined(
            HousePackages packages, String name, List<String> homes, String because, String... vendor) {
        String[] allowed = homes.stream().map(packages::tree).toArray(String[]::new);
        return new NamedRule(
                name,
                noClasses()
                        .that()
                        .resideInAPackage(packages.root() + "..")
                        .and()
                        .resideOutsideOfPackages(allowed)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(vendor)
                        .because(because));
    }

    private static NamedRule plainProtocol(HousePackages packages) {
        String[] allowed = Stream.of("alipayhk.protocol", "alipayhk.port", "core")
                .map(packages::tree)
                .toArray(String[]::new);
        String[] libraries = {
            HousePackages.REAL_CORE + "..", "java..", "javax.crypto..", "org.jspecify..", "com.fasterxml.jackson.."
        };
        return new NamedRule(
                "protocol-is-plain",
                classes()
                        .that()
                        .resideInAnyPackage(packages.tree("alipayhk.protocol"), packages.tree("alipayhk.port"))
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(Stream.of(allowed, libraries)
                                .flatMap(Stream::of)
                                .toArray(String[]::new))
                        .because(
                                "the protocol outlives its libraries; let a port of alipayhk be filled in its own package"));
    }
}
