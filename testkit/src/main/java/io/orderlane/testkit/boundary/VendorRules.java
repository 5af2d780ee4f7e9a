package io.orderlane.testkit.boundary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;
import java.util.stream.Stream;

/** Where each vendor's types may be seen. */
final class VendorRules {

    private VendorRules() {}

    static List<NamedRule> of(Rooms rooms) {
        return List.of(
                confined(
                        rooms,
                        "vertx-is-confined",
                        List.of("alipayhk.vertx", "app", "sandbox", "benchmarks"),
                        "the transport is swapped in one class; speak to the Transport port instead",
                        "io.vertx.."),
                confined(
                        rooms,
                        "bouncy-castle-is-confined",
                        List.of("alipayhk.bouncycastle"),
                        "keys and signatures are swapped in one class; speak to Signer and SignatureVerifier instead",
                        "org.bouncycastle.."),
                confined(
                        rooms,
                        "corretto-is-confined",
                        List.of("alipayhk.accp"),
                        "its jar may be left out, and then only one small class must fail to load; take the Provider that"
                                + " SigningProviders chose",
                        "com.amazon.corretto.."),
                confined(
                        rooms,
                        "sql-is-confined",
                        List.of("persistence", "app"),
                        "the database is swapped in one module; speak to the ports of the core instead",
                        "java.sql..",
                        "javax.sql..",
                        "org.sqlite..",
                        "org.postgresql..",
                        "org.jdbi..",
                        "org.flywaydb..",
                        "com.zaxxer.."),
                confined(
                        rooms,
                        "jackson-is-confined",
                        List.of("alipayhk", "persistence", "app", "sandbox", "benchmarks"),
                        "the core and scenarios speak of data as Tree; turn JSON into it at the rim",
                        "com.fasterxml.jackson..",
                        "tools.jackson.."),
                confined(
                        rooms,
                        "guice-is-confined",
                        List.of("app"),
                        "only the application wires; take what you need as a constructor argument",
                        "com.google.inject..",
                        "jakarta.inject..",
                        "javax.inject.."),
                plainProtocol(rooms));
    }

    private static NamedRule confined(Rooms rooms, String name, List<String> homes, String because, String... vendor) {
        String[] allowed = homes.stream().map(rooms::room).toArray(String[]::new);
        return new NamedRule(
                name,
                noClasses()
                        .that()
                        .resideInAPackage(rooms.root() + "..")
                        .and()
                        .resideOutsideOfPackages(allowed)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(vendor)
                        .because(because));
    }

    private static NamedRule plainProtocol(Rooms rooms) {
        String[] allowed = Stream.of("alipayhk.protocol", "alipayhk.port", "core")
                .map(rooms::room)
                .toArray(String[]::new);
        String[] libraries = {
            Rooms.REAL_CORE + "..", "java..", "javax.crypto..", "org.jspecify..", "com.fasterxml.jackson.."
        };
        return new NamedRule(
                "protocol-is-plain",
                classes()
                        .that()
                        .resideInAnyPackage(rooms.room("alipayhk.protocol"), rooms.room("alipayhk.port"))
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(Stream.of(allowed, libraries)
                                .flatMap(Stream::of)
                                .toArray(String[]::new))
                        .because(
                                "the protocol outlives its libraries; let a port of alipayhk be filled in its own package"));
    }
}
