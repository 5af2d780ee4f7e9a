package io.orderlane.app.archive;

import io.orderlane.app.cli.CommandLines;
import io.orderlane.app.cli.Main;
import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** What is done so that Java writes down which classes it needs: the verbs whose start counts, the service last. */
public final class Training {

    /** Printed when only {@code serve} is left. */
    static final String SERVING = "training: serve";

    private final Path folder;
    private final CommandLines quiet;

    private Training(Path folder) {
        this.folder = folder;
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        this.quiet = new CommandLines(new Console(
                InputStream.nullInputStream(), nowhere, nowhere, Terminal.NONE, Map.of(), Clock.systemUTC()));
    }

    /** The argument is an empty folder to work in; {@link #settings} are expected in the environment. */
    public static void main(String[] arguments) throws IOException {
        new Training(Path.of(arguments[0])).verbs();
        System.out.println(SERVING);
        Main.main(new String[] {"serve"});
    }

    /** With which {@code serve} starts in that folder; nothing is ever delivered. */
    static Map<String, String> settings(Path folder) {
        return Map.of(
                "ORDERLANE_HTTP_PORT",
                "0",
                "ORDERLANE_DATABASE_URL",
                "jdbc:sqlite:" + folder.resolve("orderlane.db"),
                "ORDERLANE_ALIPAYHK_ENDPOINT",
                "http://127.0.0.1:1",
                "ORDERLANE_ALIPAYHK_CLIENT_ID",
                "TRAINING",
                "ORDERLANE_ALIPAYHK_PRIVATE_KEY_FILE",
                folder.resolve("ours/private-key.pem").toString(),
                "ORDERLANE_ALIPAYHK_PUBLIC_KEY_FILE",
                folder.resolve("theirs/public-key.pem").toString());
    }

    private void verbs() throws IOException {
        String body = Files.writeString(folder.resolve("body.json"), "{\"scenario\":\"none\"}\n")
                .toString();
        quiet.run("keys", "new", folder.resolve("ours").toString());
        quiet.run("keys", "new", folder.resolve("theirs").toString());
        message("sign", body, "--private-key", folder.resolve("ours/private-key.pem"));
        message("verify", body, "--signature", "none", "--public-key", folder.resolve("ours/public-key.pem"));
        quiet.run("check", body);
        quiet.run("scenarios");
        quiet.run("--help");
        quiet.run("version");
        quiet.run("demo", "--exit");
    }

    private void message(String verb, String body, Object... more) {
        String[] arguments = new String[9 + more.length];
        String[] head = {verb, "--path", "/p", "--body", body, "--client-id", "C", "--time", "1"};
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = i < head.length ? head[i] : more[i - head.length].toString();
        }
        quiet.run(arguments);
    }
}
