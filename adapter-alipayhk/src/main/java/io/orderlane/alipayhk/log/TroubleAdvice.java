package io.orderlane.alipayhk.log;

/** What a person can do about a route's trouble; settings go by the names that the service has for them. */
public final class TroubleAdvice {

    private TroubleAdvice() {}

    // spotless:off
    /** One sentence for the code of a trouble; a general one for an unlisted code. */
    public static String of(String code) {
        return switch (code) {
            case "REFUSED" -> "Nobody listens there: check host and port of alipayhk.endpoint, and firewalls; it runs again by itself.";
            case "UNKNOWN_HOST" -> "The host of alipayhk.endpoint (or of alipayhk.proxy) does not resolve here: check its spelling and this machine's DNS.";
            case "TLS" -> "The handshake failed: check that alipayhk.endpoint speaks TLS under this name, that no proxy breaks it open, and this machine's clock and certificates.";
            case "NO_TLS" -> "What listens there speaks no TLS: check the port of alipayhk.endpoint, and what stands before AlipayHK.";
            case "NO_HTTP" -> "What listens there speaks no HTTP: check the port of alipayhk.endpoint, and proxies on the way.";
            case "TOO_LARGE", "HEADER_TOO_LARGE" -> "Something on the way adds to the headers of answers: look at proxies.";
            case "ENCRYPTED" -> "AlipayHK encrypts its answers though the requests are plain: ask it to answer in plain.";
            case "CONTENT_ENCODED" -> "Something packs answers that were asked for plain: look at proxies on the way.";
            case "UNKNOWN_ALGORITHM" -> "Ask AlipayHK to sign its answers with RSA256: ECC224 is named on its pages and defined nowhere.";
            case "NOT_UTF_8", "MEMBER_TWICE" -> "The answers are signed and still no JSON that can be counted on: show AlipayHK one, by its tracer id.";
            case "FOREIGN_CLIENT_ID" -> "AlipayHK answers under another client id, or these are somebody else's answers: compare alipayhk.client-id with what AlipayHK gave you; where AlipayHK signs under an id of its own, alipayhk.answer-client-id=any takes its successes.";
            case "OUTSIDE_ANSWER_WINDOW" -> "One of the two clocks is wrong, or these are old answers: set this machine's clock by NTP; a larger alipayhk.answer-window, or off, takes such successes.";
            case "UNREADABLE_ANSWER_TIME" -> "AlipayHK writes its time in a form that nobody knew, or something on the way changes it: alipayhk.answer-window=off takes successes of any time.";
            case "UNREACHABLE" -> "No connection came about in time: check network, firewall and proxy on the way to alipayhk.endpoint.";
            case "PROXY" -> "The proxy refused or did not answer: check alipayhk.proxy and what it lets through.";
            case "INVALID_SIGNATURE" -> "AlipayHK does not take our signature: its public key of ours is another than that of alipayhk.private-key-file, or alipayhk.key-version or this machine's clock is wrong. `orderlane keys check` compares the files; the service reads a new key file by itself, an application that embeds Orderlane at its next start.";
            case "KEY_NOT_FOUND" -> "AlipayHK has no public key of ours under this alipayhk.client-id and alipayhk.key-version: upload it, or mend the two.";
            case "INVALID_CLIENT" -> "AlipayHK does not know this client: check alipayhk.client-id, and that alipayhk.endpoint is of the same environment.";
            case "INVALID_API", "METHOD_NOT_SUPPORTED", "MEDIA_TYPE_NOT_ACCEPTABLE" -> "AlipayHK does not serve this address: check alipayhk.endpoint and the path of this API.";
            case "ACCESS_DENIED", "INVALID_CONTRACT" -> "Several orders were refused by contract: ask AlipayHK whether this API is enabled for this client.";
            case "the answer is badly signed" -> "AlipayHK's answers do not fit alipayhk.public-key-file: AlipayHK may have changed its key, or something on the way changes answers. The service reads a new key file by itself, an application that embeds Orderlane at its next start.";
            case "TIMED_OUT" -> "No answer came in time: AlipayHK or the network is slow or down; it runs again by itself.";
            case "CUT" -> "Connections are cut before the answer is whole: look at proxies and firewalls on the way, and at AlipayHK.";
            case "unsigned" -> "Answers come without a signature, so nobody knows who gave them: look at proxies on the way, and ask AlipayHK whether it signs its answers for this client.";
            default -> code.startsWith("HTTP ") ? "What answers is not what AlipayHK answers: it fails itself, or alipayhk.endpoint and the path of this API lead elsewhere; look at proxies on the way too." : "Look at key, client id, endpoint and network; when a probe succeeds it runs again by itself.";
        };
    }
    // spotless:on
}
