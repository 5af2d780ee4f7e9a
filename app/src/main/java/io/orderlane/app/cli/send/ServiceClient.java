package io.orderlane.app.cli.send;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.json.NotJsonException;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A client of a running service. It fails with {@link CommandFailure}. */
public final class ServiceClient {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI url;
    private final String token;

    ServiceClient(URI url, String token) {
        this.url = url;
        this.token = token;
    }

    /** For the service that the options, or else the environment, name. */
    public static ServiceClient of(ServiceOptions options, Console console) {
        return new ServiceClient(
                options.url(console.environment()),
                console.environment().getOrDefault("ORDERLANE_TOKEN", "").strip());
    }

    /** Asks for an object; empty when there is none of this name. Fails when the service is not reached or refuses. */
    public Optional<Tree.Obj> get(String path) {
        HttpResponse<byte[]> response = exchange(request(path).GET().build(), BodyHandlers.ofByteArray());
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(good(response));
    }

    /** Asks for objects, one a line. Fails when the service is not reached or refuses. */
    public List<Tree.Obj> lines(String path) {
        HttpResponse<byte[]> response = exchange(request(path).GET().build(), BodyHandlers.ofByteArray());
        if (response.statusCode() >= 400) {
            throw new ServiceAnswer(response.statusCode(), object(response.body())).refused();
        }
        return new String(response.body(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> object(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private Tree.Obj good(HttpResponse<byte[]> response) {
        Tree.Obj body = object(response.body());
        if (response.statusCode() >= 400) {
            throw new ServiceAnswer(response.statusCode(), body).refused();
        }
        return body;
    }

    /** Posts updates as they come in; the answer is read as it arrives. */
    HttpResponse<InputStream> post(String mediaType, HttpRequest.BodyPublisher body) {
        HttpRequest request = request("/v1/updates")
                .header("Content-Type", mediaType)
                .POST(body)
                .build();
        return exchange(request, BodyHandlers.ofInputStream());
    }

    /**
     * Asks the service to do something. A refusal of just this request is an answer, too; it fails when the service
     * cannot be reached, or takes no requests now or from this token.
     */
    public ServiceAnswer tell(String path, Tree.Obj body) {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(TreeJson.bytes(body)))
                .build();
        HttpResponse<byte[]> response = exchange(request, BodyHandlers.ofByteArray());
        int status = response.statusCode();
        ServiceAnswer answer = new ServiceAnswer(status, object(response.body()));
        if (status == 401 || status == 403 || status == 429 || status >= 500) {
            throw answer.refused();
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path)).timeout(ANSWERING);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException unreachable) {
            throw unreachable(unreachable);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.INTERRUPTED, "Interrupted.", stop);
        }
    }

    CommandFailure unreachable(IOException why) {
        return new CommandFailure(
                ExitCode.UNREACHABLE,
                "No answer from " + url + " (" + why.getClass().getSimpleName()
                        + "). Is the service running (orderlane serve)? --url or ORDERLANE_URL names another.",
                why);
    }

    static Tree.Obj object(byte[] body) {
        try {
            return TreeJson.read(body) instanceof Tree.Obj object ? object : Tree.Obj.EMPTY;
        } catch (NotJsonException other) {
            throw new CommandFailure(
                    ExitCode.UNREACHABLE, "What answered is no Orderlane service: it does not speak JSON.", other);
        }
    }
}
