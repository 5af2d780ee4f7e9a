package io.orderlane.app.cli.send;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.ExitCode;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which service is meant. */
public final class ServiceOptions {

    private static final String USUAL = "http://127.0.0.1:8080";

    @Option(
            names = "--url",
            paramLabel = "U",
            description = "The running service; ORDERLANE_URL, else " + USUAL
                    + ". ORDERLANE_TOKEN holds the token where it asks for one.")
    private @Nullable String url;

    public ServiceOptions() {}

    URI url(Map<String, String> environment) {
        String chosen = url == null ? environment.getOrDefault("ORDERLANE_URL", USUAL) : url;
        try {
            URI uri = URI.create(chosen.endsWith("/") ? chosen : chosen + "/");
            if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            throw notAnAddress(chosen, malformed);
        }
        throw notAnAddress(chosen, null);
    }

    private static CommandFailure notAnAddress(String found, @Nullable Throwable cause) {
        String message = "--url takes http://host:port; found \"" + found + "\".";
        return cause == null
                ? new CommandFailure(ExitCode.USAGE, message)
                : new CommandFailure(ExitCode.USAGE, message, cause);
    }
}
