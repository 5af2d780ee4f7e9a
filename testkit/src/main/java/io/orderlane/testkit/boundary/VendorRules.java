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
                        List.of("alipayhk.vertx", "app", "sandbox", "benchmarks", "spring"),
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
                        List.of("persistence", "app", "spring"),
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
                        List.of("alipayhk", "persistence", "app", "sandbox", HousePackages.TESTKIT_HOST, "benchmarks"),
                        "the core and scenarios speak of data as Tree; turn JSON into it at the rim",
                        "com.fasterxml.jackson..",
                        "tools.jackson.."),
                confined(
                        packages,
                        "guice-is-confined",
                        List.of("app", "guice"),
                        "only hosts wire, and the module that is for them; take what you need as a constructor argument",
                        "com.google.inject..",
                        "jakarta.inject..",
                        "javax.inject.."),
                confined(
                        packages,
                        "spring-is-confined",
                        List.of("spring"),
                        "a host without Spring must not need it; put it into the starter, which joins public parts",
                        "org.springframework.."),
                plainProtocol(packages),
                plainOutbox(packages),
                plainModule(packages));
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
        return plain(
                packages,
                "protocol-is-plain",
                List.of("alipayhk.protocol", "alipayhk.port"),
                List.of("core"),
                "the protocol outlives its libraries; let a port of alipayhk be filled in its own package",
                "javax.crypto..",
                "com.fasterxml.jackson..");
    }

    private static NamedRule plainOutbox(HousePackages packages) {
        return plain(
                packages,
                "outbox-is-plain",
                List.of("persistence.outbox"),
                List.of("persistence.codec", "core"),
                "the outbox works in the database of a host, with its driver and its pool; take a Connection or a DataSource",
                "javax.sql..",
                "org.slf4j..");
    }

    private static NamedRule plainModule(HousePackages packages) {
        return plain(
                packages,
                "guice-module-is-plain",
                List.of("guice"),
                List.of("core"),
                "a host chooses its own store and its own way to AlipayHK, and another Guice brings other libraries; take"
                        + " what is needed from a binding",
                "com.google.inject..");
    }

    /** These packages need nothing but themselves, others of ours, the JDK and these libraries. */
    private static NamedRule plain(
            HousePackages packages,
            String name,
            List<String> homes,
            List<String> others,
            String because,
            String... libraries) {
        String[] plain = homes.stream().map(packages::tree).toArray(String[]::new);
        String[] allowed = Stream.of(
                        Stream.concat(homes.stream(), others.stream()).map(packages::tree),
                        Stream.of(HousePackages.REAL_CORE + "..", "java..", "org.jspecify.."),
                        Stream.of(libraries))
                .flatMap(one -> one)
                .toArray(String[]::new);
        return new NamedRule(
                name,
                classes()
                        .that()
                        .resideInAnyPackage(plain)
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(allowed)
                        .because(because));
    }
}
