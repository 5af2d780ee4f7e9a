package io.orderlane.app.chaos;

import io.orderlane.app.config.TestKeys;
import io.orderlane.sandbox.Sandbox;
import io.orderlane.sandbox.SandboxOptions;
import io.orderlane.sandbox.state.StaleAnswer;
import io.orderlane.sandbox.state.StatePolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** A sandbox in this process and nodes in processes of their own, on one database. */
final class Stage implements AutoCloseable {

    /** How long a node holds an order here. */
    static final Duration LEASE = Duration.ofSeconds(5);
    /** How many sends a node may have under way here. */
    static final int IN_FLIGHT = 32;

    private static final String CLIENT = "CHAOS";
    private static final String DEFAULT_ACCOUNT = "ORDERLANE_ALIPAYHK_";

    private final Path folder;
    private final Sandbox sandbox;
    private final Map<String, String> settings;
    private final List<Node> nodes = new ArrayList<>();
    private List<String> alterations = List.of();

    private Stage(Path folder, Sandbox sandbox, Map<String, String> settings) {
        this.folder = folder;
        this.sandbox = sandbox;
        this.settings = settings;
    }

    /** One process on a SQLite file. */
    static Stage onSqlite(Path folder) {
        return onSqlite(folder, folder.resolve("orderlane.db"));
    }

    /** The same on a file elsewhere. */
    static Stage onSqlite(Path folder, Path database) {
        return on(folder, StaleAnswer.IGNORE_WITH_SUCCESS, Map.of("ORDERLANE_DATABASE_URL", "jdbc:sqlite:" + database));
    }

    /** As many processes as are started, on an empty PostgreSQL database. */
    static Stage onPostgres(Path folder, StaleAnswer stale) {
        return onPostgres(folder, stale, PostgresServer.emptyDatabase());
    }

    /** The same on this database. */
    static Stage onPostgres(Path folder, StaleAnswer stale, String url) {
        return on(folder, stale, Map.of("ORDERLANE_DATABASE_URL", url, "ORDERLANE_DATABASE_USER", PostgresServer.USER));
    }

    private static Stage on(Path folder, StaleAnswer stale, Map<String, String> database) {
        try {
            Sandbox sandbox = Sandbox.start(SandboxOptions.builder()
                    .client(CLIENT, Files.readString(TestKeys.ourPublicHalf(folder)))
                    .state(StatePolicy.standard().withStale(stale))
                    .build());
            Map<String, String> settings = new HashMap<>(database);
            settings.putAll(Map.of(
                    "ORDERLANE_HTTP_PORT",
                    "0",
                    "ORDERLANE_ALIPAYHK_ENDPOINT",
                    sandbox.endpoint().toString(),
                    "ORDERLANE_ALIPAYHK_CLIENT_ID",
                    CLIENT,
                    "ORDERLANE_ALIPAYHK_PRIVATE_KEY_FILE",
                    TestKeys.in(folder).ours().toString(),
                    "ORDERLANE_ALIPAYHK_PUBLIC_KEY_FILE",
                    Files.writeString(folder.resolve("sandbox.pem"), sandbox.publicKeyPem())
                            .toString(),
                    "ORDERLANE_SCENARIOS_RIDE_HAILING_SUPERSEDING",
                    "never",
                    "ORDERLANE_DELIVERY_LEASE",
                    LEASE.toSeconds() + "s",
                    "ORDERLANE_DELIVERY_GUARD",
                    "2s",
                    "ORDERLANE_DELIVERY_IN_FLIGHT",
                    String.valueOf(IN_FLIGHT)));
            return new Stage(folder, sandbox, settings);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Also set this variable for every node started from now on. */
    Stage with(String variable, String value) {
        settings.put(variable, value);
        return this;
    }

    /** Also give every node started from now on an account of this name, with a client id and a route of its own. */
    Stage account(String name) {
        try {
            sandbox.registerClient(name, "1", Files.readString(TestKeys.ourPublicHalf(folder)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        String own = "ORDERLANE_ACCOUNTS_" + name.toUpperCase(Locale.ROOT) + "_";
        Map.copyOf(settings).forEach((variable, value) -> {
            if (variable.startsWith(DEFAULT_ACCOUNT)) {
                settings.put(own + variable.substring(DEFAULT_ACCOUNT.length()), value);
            }
        });
        return with(own + "CLIENT_ID", name);
    }

    /** Run every node started from now on with these bindings of {@link AlteredNode}. */
    Stage altered(String... nodeProperties) {
        alterations = Stream.of(nodeProperties).map(it -> "-Dnode." + it).toList();
        return this;
    }

    /** Starts so many nodes and waits for them. */
    Stage start(int count) {
        for (int i = 0; i < count; i++) {
            nodes.add(new Node(folder, "node-" + nodes.size(), Map.copyOf(settings), alterations).start());
        }
        nodes.forEach(Node::awaitReady);
        return this;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    List<Node> nodes() {
        return nodes;
    }

    /** One that takes updates in, by chance; waits for one. */
    Node anyReady(Random random) {
        Pause.until(Duration.ofMinutes(2), "no node is ready", () -> !urls().isEmpty());
        List<Node> ready =
                nodes.stream().filter(node -> node.urlOrNull() != null).toList();
        return ready.get(random.nextInt(ready.size()));
    }

    /** Where updates are taken in now. */
    List<URI> urls() {
        return nodes.stream().map(Node::urlOrNull).filter(Objects::nonNull).toList();
    }

    /** How often a result came too late to be written, by the nodes' own account. */
    int fencedResults() {
        return nodes.stream().mapToInt(Node::fencedResults).sum();
    }

    @Override
    public void close() {
        try {
            nodes.forEach(Node::close);
        } finally {
            sandbox.close();
        }
    }
}
