package io.orderlane.benchmarks.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts {@code serve} on a fresh SQLite file until {@code /readyz} answers 200, then stops it. */
final class ServeStart {

    private static final long BETWEEN_LOOKS_MILLIS = 5;
    private static final long AT_MOST_SECONDS = 60;

    private final Launched launched;
    private final Path folder;
    private final HttpClient client = HttpClient.newHttpClient();

    /** The folder has the keys, in {@code ours} and {@code theirs}. */
    ServeStart(Launched launched, Path folder) {
        this.launched = launched;
        this.folder = folder;
    }

    Start once() throws IOException, InterruptedException {
        int port = freePort();
        Path log = folder.resolve("serve.log");
        ProcessBuilder command = launched.command(settings(port), List.of("serve"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        long started = System.nanoTime();
        Process serve = command.start();
        try {
            awaitReady(serve, port, started, log);
            double wall = (System.nanoTime() - started) / 1e6;
            double cpu = serve.info()
                    .totalCpuDuration()
                    .map(Duration::toMillis)
                    .orElseThrow(() -> new IOException("this system does not tell a process's processor time"));
            return new Start(wall, cpu);
        } finally {
            serve.destroy();
            if (!serve.waitFor(AT_MOST_SECONDS, TimeUnit.SECONDS)) {
                serve.destroyForcibly();
            }
        }
    }

    /** Knocks before it asks: a request to a closed port takes processor time that the start would have had. */
    private void awaitReady(Process serve, int port, long started, Path log) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz"))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (!opens(port) || !answers(request)) {
            if (!serve.isAlive() || System.nanoTime() - started > TimeUnit.SECONDS.toNanos(AT_MOST_SECONDS)) {
                throw new IOException("serve did not get ready:\n" + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }

    private static boolean opens(int port) {
        try (Socket knock = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return knock.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean answers(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Map<String, String> settings(int port) throws IOException {
        Path store = Files.createTempDirectory(folder, "store");
        return Map.of(
                "ORDERLANE_HTTP_PORT",
                String.valueOf(port),
                "ORDERLANE_DATABASE_URL",
                "jdbc:sqlite:" + store.resolve("orderlane.db"),
                "ORDERLANE_ALIPAYHK_ENDPOINT",
                "http://127.0.0.1:1",
                "ORDERLANE_ALIPAYHK_CLIENT_ID",
                "BENCH",
                "ORDERLANE_ALIPAYHK_PRIVATE_KEY_FILE",
                folder.resolve("ours/private-key.pem").toString(),
                "ORDERLANE_ALIPAYHK_PUBLIC_KEY_FILE",
                folder.resolve("theirs/public-key.pem").toString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
