package io.orderlane.spring;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** The jars that only some applications need. What is missing is said with its coordinates. */
final class RequiredParts {

    private static final Map<String, String> DEV =
            Map.of("io.orderlane.sandbox.Sandbox", "io.orderlane:orderlane-sandbox");
    private static final Map<String, String> VERTX = Map.of(
            "io.vertx.core.Vertx",
            "io.vertx:vertx-core",
            "io.vertx.ext.web.client.WebClient",
            "io.vertx:vertx-web-client");
    private static final Map<String, String> SQLITE = Map.of("org.sqlite.JDBC", "org.xerial:sqlite-jdbc");
    private static final Map<String, String> POSTGRES = Map.of(
            "org.postgresql.Driver",
            "org.postgresql:postgresql",
            "com.zaxxer.hikari.HikariDataSource",
            "com.zaxxer:HikariCP",
            "org.flywaydb.database.postgresql.PostgreSQLDatabaseType",
            "org.flywaydb:flyway-database-postgresql");

    private final ClassLoader loader;
    private final FoundProblems problems;

    RequiredParts(ClassLoader loader, FoundProblems problems) {
        this.loader = loader;
        this.problems = problems;
    }

    void forDev() {
        check("orderlane.mode=dev", DEV);
        if (isThere("io.orderlane.sandbox.Sandbox")) {
            refuseOldNetty("orderlane.mode=dev");
        }
    }

    void forTransport(TransportChoice choice) {
        if (choice == TransportChoice.VERTX) {
            check("orderlane.transport=vertx", VERTX);
            refuseOldNetty("orderlane.transport=vertx");
        }
    }

    void forStore(@Nullable String url) {
        if (url == null || List.of("memory:", "datasource:").contains(url)) {
            return;
        }
        if (url.startsWith("jdbc:sqlite:")) {
            check("orderlane.database.url=jdbc:sqlite:…", SQLITE);
        } else if (url.startsWith("jdbc:postgresql:")) {
            check("orderlane.database.url=jdbc:postgresql:…", POSTGRES);
        } else {
            problems.add("orderlane.database.url: no store answers to this URL; expected jdbc:sqlite:FILE, datasource:,"
                    + " jdbc:postgresql://HOST:PORT/DATABASE or memory:.");
        }
    }

    private void check(String key, Map<String, String> coordinates) {
        new TreeMap<>(coordinates).forEach((type, jar) -> {
            if (!isThere(type)) {
                problems.add(key + " needs " + jar + ", which is not on the class path: add it to the dependencies.");
            }
        });
    }

    private void refuseOldNetty(String key) {
        String netty = NettyVersion.found();
        if (NettyVersion.isTooOld(netty)) {
            problems.add(key + " needs Netty 4.2, as Spring Boot 4 manages it; found is Netty " + netty
                    + ". Remove the netty.version or the BOM that asks for it.");
        }
    }

    private boolean isThere(String type) {
        return ClassUtils.isPresent(type, loader);
    }
}
