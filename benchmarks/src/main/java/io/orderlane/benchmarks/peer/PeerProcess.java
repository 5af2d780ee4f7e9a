package io.orderlane.benchmarks.peer;

import io.orderlane.benchmarks.load.Calls;
import io.orderlane.benchmarks.process.ChildProcess;
import io.orderlane.benchmarks.process.ProcessCpu;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A {@link Peer} in a process of its own. */
public final class PeerProcess implements AutoCloseable {

    private static final List<String> FLAGS = List.of("-Xmx512m", "-XX:+UseSerialGC");

    private final ChildProcess process;
    private final PeerKeys keys;
    private final URI url;
    private final URI tlsUrl;
    private final Path certificate;
    private final Calls calls;

    private PeerProcess(ChildProcess process, PeerKeys keys, String ready) {
        String[] words = ready.split(" ");
        this.process = process;
        this.keys = keys;
        this.url = URI.create("http://127.0.0.1:" + words[1]);
        this.tlsUrl = URI.create("https://localhost:" + words[2]);
        this.certificate = Path.of(words[3]);
        this.calls = new Calls(url, 2);
    }

    /** One that answers at once. */
    public static PeerProcess start(PeerKeys keys) throws IOException {
        return start(keys, 0, 0);
    }

    /** One that answers after a time drawn between these, milliseconds. */
    public static PeerProcess start(PeerKeys keys, int fastestMillis, int slowestMillis) throws IOException {
        List<String> arguments = List.of(keys.folder().toString(), "" + fastestMillis, "" + slowestMillis);
        Path log = keys.folder().resolve("peer.log");
        ChildProcess process = ChildProcess.java(Peer.class, FLAGS, "", arguments, log);
        return new PeerProcess(process, keys, process.line());
    }

    /** Scheme, host and port for plain text. */
    public URI url() {
        return url;
    }

    /** Scheme, host and port for TLS. */
    public URI tlsUrl() {
        return tlsUrl;
    }

    /** The certificate that it shows on TLS. */
    public Path certificate() {
        return certificate;
    }

    /** The configuration with which a service delivers to it, by keys. */
    public Map<String, String> account() {
        return Map.of(
                "alipayhk.endpoint", url.toString(),
                "alipayhk.client-id", "BENCH0000000000000001",
                "alipayhk.private-key-file", keys.merchantPrivateKey().toString(),
                "alipayhk.public-key-file", keys.peerPublicKey().toString());
    }

    public ProcessCpu cpu() {
        return new ProcessCpu(process.pid());
    }

    /** How many requests came. */
    public long came() {
        return count()[0];
    }

    /** How many were answered well. */
    public long good() {
        return count()[1];
    }

    private long[] count() {
        return Arrays.stream(calls.get("/__count").split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
    }

    /** From now on it answers this share of everything badly, in percent. */
    public void answersBadly(int percent) {
        calls.get("/__bad/" + percent);
    }

    @Override
    public void close() {
        calls.close();
        process.close();
    }
}
