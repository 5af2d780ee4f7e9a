package io.orderlane.alipayhk.diagnosis;

import static io.orderlane.alipayhk.protocol.AlipayHkSettings.CONTRACT_CARD_PATH;
import static io.orderlane.alipayhk.protocol.AlipayHkSettings.ORDER_SERVICE_PATH;

import io.orderlane.alipayhk.protocol.SigningInput;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Scheme and host, query, slashes, escapes, the other API. */
final class PathGuess implements Guess {

    private static final List<String> ENDPOINTS = List.of("https://open.alipay.hk", "https://open-id-pre.alipay.com");

    private final Hints hints;

    PathGuess(Hints hints) {
        this.hints = hints;
    }

    @Override
    public List<Suspect> suspects(SigningInput given) {
        Set<String> paths = new LinkedHashSet<>();
        Stream.concat(Stream.of(given.path(), bare(given.path())), known()).forEach(path -> {
            addForms(paths, path);
            endpoints().forEach(endpoint -> paths.add(endpoint + path));
        });
        paths.remove(given.path());
        return paths.stream().map(path -> Suspect.path(path, given)).toList();
    }

    private Stream<String> known() {
        return Stream.concat(Stream.of(CONTRACT_CARD_PATH, ORDER_SERVICE_PATH), hints.paths().stream());
    }

    private Stream<String> endpoints() {
        Stream<String> given = hints.endpoints().stream();
        return Stream.concat(ENDPOINTS.stream(), given)
                .flatMap(endpoint -> Stream.of(endpoint, endpoint.replaceFirst("^https?://", "")));
    }

    private static String bare(String path) {
        return path.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("\\?.*$", "");
    }

    private static void addForms(Set<String> paths, String path) {
        paths.add(path);
        paths.add(path + "/");
        paths.add(path + "?");
        paths.add(path.replaceFirst("/$", ""));
        paths.add(path.replaceFirst("^/", ""));
        paths.add(path.startsWith("/") ? path : "/" + path);
        paths.add(path.strip());
        paths.add(decoded(path));
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }
}
