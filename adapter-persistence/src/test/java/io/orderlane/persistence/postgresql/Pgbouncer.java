package io.orderlane.persistence.postgresql;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pgbouncer of this machine between a test and its database. */
final class Pgbouncer implements AutoCloseable {

    private static final List<String> PLACES =
            List.of("/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer");

    private final Process process;
    private final String url;

    private Pgbouncer(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static boolean isInstalled() {
        return place().isPresent();
    }

    private static java.util.Optional<Path> place() {
        Stream<String> path = Stream.of(System.getenv("PATH").split(":")).map(folder -> folder + "/pgbouncer");
        return Stream.concat(path, PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** One before the database at this URL. */
    static Pgbouncer before(String url, Path folder, Map<String, String> settings) throws IOException {
        int port = freePort();
        String server = url.replaceFirst(".*:(\\d+)/.*", "$1");
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "listen_addr", "127.0.0.1",
                "listen_port", String.valueOf(port),
                "unix_socket_dir", "",
                "auth_type", "any",
                "ignore_startup_parameters", "extra_float_digits",
                "default_pool_size", "20"));
        all.putAll(settings);
        String lines = all.entrySet().stream()
                .map(setting -> setting.getKey() + " = " + setting.getValue())
                .collect(Collectors.joining("\n"));
        Path file = Files.writeString(
                folder.resolve("pgbouncer.ini"),
                "[databases]\n* = host=127.0.0.1 port=" + server + " user=" + TestServer.USER + "\n[pgbouncer]\n"
                        + lines + "\n");
        Process process = new ProcessBuilder(words(file))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("pgbouncer.log").toFile())
                .start();
        await().ignoreExceptions().until(() -> {
            new Socket("127.0.0.1", port).close();
            return true;
        });
        return new Pgbouncer(process, url.replace(":" + server + "/", ":" + port + "/"));
    }

    /** It refuses to be root, which is nobody in a user namespace of its own. */
    private static List<String> words(Path file) {
        List<String> words = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.addAll(List.of(place().orElseThrow().toString(), file.toString()));
        return words;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
