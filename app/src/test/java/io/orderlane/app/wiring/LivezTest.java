package io.orderlane.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.app.config.reading.ConfigurationLoader;
import io.orderlane.app.config.reading.LoadedConfiguration;
import io.orderlane.app.service.FakeAlipayHk;
import io.orderlane.app.service.RunningService;
import io.orderlane.app.service.Service;
import io.orderlane.core.liveness.Liveness;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.port.Stores;
import io.orderlane.core.store.StoreHandle;
import io.orderlane.core.store.StoreHealth;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivezTest {

    @TempDir
    Path dir;

    /** A store in memory with a thread that can be said to be stuck. */
    private static final class OddStore implements StoreHandle {

        private final Stores stores = new MemoryStore(Clock.systemUTC()).stores();
        private final StoreHealth health = new StoreHealth(Clock.systemUTC());
        private volatile List<String> faults = List.of();

        @Override
        public Stores stores() {
            return stores;
        }

        @Override
        public StoreHealth health() {
            return health;
        }

        @Override
        public void look() {
            // it is always there
        }

        @Override
        public Liveness liveness() {
            return new Liveness(faults);
        }

        @Override
        public int sweep(int limit) {
            return 0;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    @Test
    void livezFailsWhileAThreadIsGoneAndNamesIt() throws IOException, InterruptedException {
        LoadedConfiguration loaded = ConfigurationLoader.of(RunningService.settings(dir, Map.of()));
        OddStore store = new OddStore();
        Assembly assembly = Assembly.withGateway(
                        loaded, InstalledScenarios.of(loaded.configuration()), List.of(), new FakeAlipayHk())
                .store(clock -> store);
        try (Service service = Service.start(assembly)) {
            assertThat(livez(service).statusCode()).isEqualTo(200);
            store.faults = List.of("the thread orderlane-odd is gone");
            HttpResponse<String> dead = livez(service);
            assertThat(dead.statusCode()).isEqualTo(503);
            assertThat(dead.body()).contains("\"NOT_ALIVE\"", "the thread orderlane-odd is gone", "Start it anew");
            store.faults = List.of();
            assertThat(livez(service).statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> livez(Service service) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url() + "/livez"))
                .GET()
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
