package io.orderlane.app.config;

import io.orderlane.core.field.Nearest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every key there is. An environment variable sets the key whose name it is, upper case, with {@code ORDERLANE_} in front
 * and {@code _} for every dot and hyphen: {@code ORDERLANE_ALIPAYHK_CLIENT_ID} sets {@code alipayhk.client-id},
 * {@code ORDERLANE_ACCOUNTS_NORTH_SHOP_CLIENT_ID} sets {@code accounts.north-shop.client-id} and
 * {@code ORDERLANE_SCENARIOS_RIDE_HAILING_WINDOW} sets {@code scenarios.ride-hailing.window}.
 */
public final class KeyCatalogue {

    // spotless:off
    private static final List<Key> KEYS = Stream.of(
            Stream.of(
                key("http.host", "127.0.0.1", "a host name or address to listen on"),
                key("http.port", "8080", "a port from 0 to 65535; 0 takes any free one"),
                key("http.tokens-file", null, "a file with one \"NAME ROLE HASH\" a line, as `orderlane tokens new` writes it; ROLE is read or write. It is read anew when it changes"),
                key("http.hosts", null, "host names, parted by commas, that are taken as Host beside those of this machine while there are no tokens"),
                key("http.head-timeout", "10s", "a duration: how long the head of a connection's first request may take"),
                key("http.body-timeout", "30s", "a duration: how long the body of an update may take, and how long a body with many may stand still"),
                key("http.idle-timeout", "60s", "a duration: how long a connection may wait for its next request"),
                key("http.connections", "1000", "how many connections may be open, 1 to 100000"),
                key("http.body-bytes", "0", "how many bytes of bodies may be held at once; 0 for 1/32 of the memory that Java may take, at least 4 MiB"),
                key("http.event-readers", "64", "how many may read /v1/events at once, 0 to 10000"),
                key("database.url", "jdbc:sqlite:orderlane-data/orderlane.db", "jdbc:sqlite:FILE, jdbc:postgresql://HOST:PORT/DATABASE for several processes on one database, or memory: to keep nothing"),
                key("database.user", null, "a user name of the database"),
                key("database.password-file", null, "a file with the database's password on its first line")),
            account("alipayhk."),
            account("accounts.NAME."),
            Stream.of(
                key("signing.provider", "auto", "auto, accp, jdk or bouncycastle: whose RSA signs and verifies; auto is Amazon Corretto Crypto Provider where it loads, else the JDK"),
                key("signing.threads", "0", "how many threads sign, up to 256; 0 for as many as there are processors"),
                key("rules.stated", "block", "block, warn or off: what rules that a page states do to an update that breaks one"),
                key("rules.inferred", "warn", "block, warn or off: what rules that we concluded do to an update that breaks one"),
                key("rules.ahead", "5m", "a duration such as 5m: how far an event may lie in the future"),
                key("rules.back", "30d", "a duration such as 30d: how far an event may lie in the past"),
                key("rules.recipient-may-change", "false", "true or false: whether an order may go over to another recipient, on whose phone its card then shows"),
                key("delivery.in-flight", "64", "how many sends may be under way at once on each route, 1 to 4096"),
                key("delivery.per-second", "0", "how many sends may begin in a second on each route; 0 for no limit"),
                key("delivery.lease", "30s", "a duration: for how long an order is leased for sending"),
                key("delivery.guard", "12s", "a duration below delivery.lease: what must be left of it for a send to begin"),
                key("delivery.poll", "500ms", "a duration: how often due orders are looked for"),
                key("delivery.drain", "15s", "a duration: how long a graceful stop waits for sends under way"),
                key("delivery.longest-send", "60s", "a duration above the transport's 16s: an attempt without an answer ends after it, as unconfirmed"),
                key("delivery.admission-factor", "3", "how many sends each good answer of a route earns, 2 to 10; a route stays open while the share of bad answers is below 1 - 1 / factor"),
                key("delivery.window", "24h", "a duration: how long an update is worth sending when it does not say so itself"),
                key("delivery.group", "256", "how many updates may share a commit, 1 to 4096"),
                key("delivery.backlog", "1000000", "how many notifications may wait before updates are turned away, from 1"),
                key("scenarios.NAME.head-policy", null, "next or hold: whether the next status takes over when AlipayHK refuses one, or the order waits; next when not set"),
                key("scenarios.NAME.superseding", null, "never, repeats or when-late: whether newer notifications of an order take the place of older ones that wait; repeats when not set, which sends of a status repeated only the newest, while never sends every update"),
                key("scenarios.NAME.late", null, "a duration: how long a notification may wait before it counts as late; 1m when not set"),
                key("scenarios.NAME.send-never-shown", null, "true or false: whether an order that ended before anything of it was sent is sent at all; true when not set"),
                key("scenarios.NAME.window", null, "a duration: how long an update is worth sending when it does not say so itself; delivery.window when not set"),
                key("scenarios.NAME.off", null, "true or false: whether the scenario is left out; false when not set"),
                key("scenarios.NAME.quirks.NAME", null, "the name of one of the quirk's readings; `orderlane scenarios NAME` lists them"),
                key("plugins.dir", null, "a folder with scenario jars"))).flatMap(keys -> keys).toList();

    private static Stream<Key> account(String prefix) {
        return Stream.of(
                key(prefix + "endpoint", null, "AlipayHK's scheme, host and port, to be confirmed with AlipayHK: the contract card's page names https://open.alipay.hk for production and https://open-id-pre.alipay.com for testing, the order service's page none; plain http on loopback only"),
                key(prefix + "client-id", null, "the client id that AlipayHK gave you"),
                key(prefix + "private-key-file", null, "a file with your RSA-2048 private key, PEM or Base64 of PKCS#8 or PKCS#1"),
                key(prefix + "key-version", "1", "the version AlipayHK knows your key under, a whole number from 0; none leaves it out of the Signature header, which then means the newest"),
                key(prefix + "public-key-file", null, "a file with AlipayHK's RSA public key, PEM, Base64 or certificate; it serves any key version"),
                key(prefix + "public-key-files.N", null, "a file with AlipayHK's RSA public key of version N"),
                key(prefix + "contract-card.path", "/api/open/alipay/intl/promotion/order/contractCardSync", "the path of the contract card API, from its first slash"),
                key(prefix + "order-service.path", "/api/open/alipay/v1/merchant/order/sync", "the path of the order service API, from its first slash"),
                key(prefix + "language-form", "one-string", "one-string or string-per-locale: which of the two forms on its page languageBusinessInfo of the contract card has"),
                key(prefix + "request-time", "seconds", "seconds or milliseconds: how exact the header Request-Time is"),
                key(prefix + "answer-client-id", "own", "own or any: whose Client-Id a signed success may carry to count; one without any counts as yours"),
                key(prefix + "answer-window", "15m", "a duration, or off: how far the Response-Time of a signed success may lie from this machine's clock, either way, for it to count"),
                key(prefix + "merchant-id", null, "merchantId of every update that names none, at most 64 characters; on the order service it is the deprecated name of merchant-account-id"),
                key(prefix + "merchant-account-id", null, "merchantAccountId of every order service update that names none, at most 64 characters; for who is not the direct merchant"),
                key(prefix + "proxy", null, "an HTTP proxy, http://host:port"));
    }
    // spotless:on

    private KeyCatalogue() {}

    private static Key key(String template, @Nullable String preset, String expected) {
        return new Key(template, preset, expected);
    }

    /** All keys, as they are to be read. */
    public static List<Key> all() {
        return KEYS;
    }

    /** The key that this full name is one of. */
    static Optional<Key> find(String name) {
        return KEYS.stream().filter(key -> key.names().matcher(name).matches()).findFirst();
    }

    /**
     * The full name of the key that a variable sets; the names in it come out in lower case with hyphens. Where two keys
     * could be meant it is the one that leaves less to a name: {@code …_NORTH_ANSWER_CLIENT_ID} is no client id of
     * {@code north-answer}.
     */
    static Optional<String> ofVariable(String variable) {
        return KEYS.stream()
                .map(key -> Map.entry(key.template(), key.variables().matcher(variable)))
                .filter(candidate -> candidate.getValue().matches())
                .max(Comparator.comparingInt(found -> found.getKey().length()))
                .map(found -> KeyNames.fill(found.getKey(), found.getValue()));
    }

    /** The key most like an unknown one; its names are taken over. */
    static String nearest(String unknown) {
        return KEYS.stream()
                .map(key -> KeyNames.like(key.template(), unknown))
                .min(Comparator.comparingInt(candidate -> Nearest.distance(candidate, unknown)))
                .orElseThrow();
    }

    /** The variable most like an unknown one. */
    static String nearestVariable(String unknown) {
        return KEYS.stream()
                .map(key -> Key.variable(key.template()))
                .min(Comparator.comparingInt(candidate -> Nearest.distance(candidate, unknown)))
                .orElseThrow();
    }
}
