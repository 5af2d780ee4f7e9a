package io.orderlane.app.service;

import io.orderlane.app.config.TestKeys;
import io.orderlane.app.config.reading.ConfigurationLoader;
import io.orderlane.app.config.reading.LoadedConfiguration;
import io.orderlane.app.json.Journeys;
import io.orderlane.app.json.TreeJson;
import io.orderlane.app.wiring.Assembly;
import io.orderlane.app.wiring.InstalledScenarios;
import io.orderlane.core.order.OrderUpdate;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The service as it runs, on a store in memory and a free port, spoken to over sockets. */
public final class RunningService implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Service service;
    private final FakeAlipayHk alipayHk = new FakeAlipayHk();

    public RunningService(Path folder, Map<String, String> more) throws IOException {
        LoadedConfiguration loaded = ConfigurationLoader.of(settings(folder, more));
        InstalledScenarios scenarios = InstalledScenarios.of(loaded.configuration());
        service = Service.start(Assembly.withGateway(loaded, scenarios, List.of(), alipayHk));
    }

    /** Enough to start with. */
    public static Map<String, String> settings(Path folder, Map<String, String> more) throws IOException {
        TestKeys keys = TestKeys.in(folder);
        Map<String, String> settings = new HashMap<>(Map.of(
                "http.port", "0",
                "database.url", "memory:",
                "alipayhk.endpoint", "http://127.0.0.1:9",
                "alipayhk.client-id", "CID",
                "alipayhk.private-key-file", keys.ours().toString(),
                "alipayhk.public-key-file", keys.theirs().toString()));
        settings.putAll(more);
        return settings;
    }

    /** Sample updates of ride hailing, in order, that break no rule. */
    public static List<String> rides(String run) {
        return new Journeys(RunningService.class.getClassLoader())
                .of("ride-hailing", Instant.now(), run).stream()
                        .map(OrderUpdate::members)
                        .map(TreeJson::write)
                        .toList();
    }

    public FakeAlipayHk alipayHk() {
        return alipayHk;
    }

    public Service service() {
        return service;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String body) {
        return post("application/json", body);
    }

    public HttpResponse<String> post(String type, String body, String... headers) {
        return send(request("/v1/updates", headers).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.url() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
