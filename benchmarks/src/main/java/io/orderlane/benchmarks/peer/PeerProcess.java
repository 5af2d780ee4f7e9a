package io.orderlane.benchmarks.peer;

import io.orderlane.benchmarks.process.JavaProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A {@link Peer} in a process of its own. */
public final class PeerProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("^READY (\\d+)$");

    private final JavaProcess process;
    private final URI url;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private PeerProcess(JavaProcess process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** One that answers at once. */
    public static PeerProcess start(PeerKeys keys) throws IOException, InterruptedException {
        return start(keys, 0, null);
    }

    /**
     * Starts one on a free port.
     *
     * @param delayMillis how long it waits before it answers
     * @param mark what the numbers of orders begin with whose arrivals are noted; null to note none
     */
    public static PeerProcess start(PeerKeys keys, int delayMillis, @Nullable String mark)
            throws IOException, InterruptedException {
        return start(keys, new PeerOptions(keys.folder(), 0, delayMillis, 0, mark));
    }

    /** One that answers after a time drawn between these, milliseconds. */
    public static PeerProcess between(PeerKeys keys, int fastestMillis, int slowestMillis)
            throws IOException, InterruptedException {
        return start(keys, new PeerOptions(keys.folder(), 0, fastestMillis, slowestMillis, null));
    }

    private static PeerProcess start(PeerKeys keys, PeerOptions options) throws IOException, InterruptedException {
        Path log = keys.folder().resolve("peer.log");
        List<String> arguments = options.arguments();
        JavaProcess process = JavaProcess.start(
                Peer.class.getName(), List.of("-Xmx512m", "-XX:+UseSerialGC"), arguments, Map.of(), log);
        String port = process.awaitLine(READY, Duration.ofSeconds(30));
        return new PeerProcess(process, URI.create("http://127.0.0.1:" + port));
    }

    /** Scheme, host and port. */
    public URI url() {
        return url;
    }

    /** What a service is configured with to deliver to it, by configuration keys. */
    public Map<String, String> account(PeerKeys keys) {
        return Map.of(
                "alipayhk.endpoint", url.toString(),
                "alipayhk.client-id", "BENCH0000000000000001",
                "alipayhk.private-key-file", keys.merchantPrivateKey().toString(),
                "alipayhk.public-key-file", keys.peerPublicKey().toString());
    }

    /** Its process, for {@code ProcessCpu}. */
    public long pid() {
        return process.pid();
    }

    /** What came so far. */
    public Tally tally() throws IOException, InterruptedException {
        return Tally.read(get("/__count"));
    }

    /** From now on it answers this share of everything badly, in percent. */
    public void answersBadly(int percent) throws IOException, InterruptedException {
        get("/__bad/" + percent);
    }

    /**
     * When the first request about each numbered order came, by its number, in {@code System.nanoTime} of this machine; 0
     * for what did not come.
     */
    public long[] arrivals() throws IOException, InterruptedException {
        return get("/__arrivals").lines().mapToLong(Long::parseLong).toArray();
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the peer answers " + path + " with HTTP " + answer.statusCode());
        }
        return answer.body();
    }

    @Override
    public void close() {
        process.close();
    }
}
