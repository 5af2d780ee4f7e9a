package io.orderlane.alipayhk.port;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Where AlipayHK listens: scheme, host and port. Plain HTTP on this machine only: an order names a person. */
public final class Endpoint {

    private static final String SHAPE =
            "An endpoint is scheme, host and port, such as https://open.alipay.hk (contract card base page, Environment)";

    private final URI uri;
    private final String host;

    private Endpoint(URI uri) {
        this.uri = uri;
        this.host = uri.getHost().replaceAll("[\\[\\]]", "");
    }

    /**
     * Reads {@code https://host[:port]}, or {@code http://} on loopback.
     *
     * @throws IllegalArgumentException saying what was found and what is expected
     */
    public static Endpoint of(String text) {
        URI uri = parsed(text.strip());
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        require(scheme.equals("https") || scheme.equals("http"), text, "it does not start with https://");
        require(uri.getHost() != null, text, "it names no host");
        require(uri.getUserInfo() == null, "", "it carries a user name or password");
        require(uri.getPort() == -1 || isPort(uri.getPort()), text, "its port is none from 1 to 65535");
        require(isOriginOnly(uri), text, "it carries more than scheme, host and port; paths have keys of their own");
        require(scheme.equals("https") || isLoopback(uri.getHost()), text, "plain http is accepted on loopback only");
        return new Endpoint(uri);
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("the endpoint is no URL. " + SHAPE, malformed);
        }
    }

    private static void require(boolean holds, String found, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("endpoint " + found + ": " + otherwise + ". " + SHAPE);
        }
    }

    private static boolean isPort(int port) {
        return port >= 1 && port <= 65_535;
    }

    private static boolean isOriginOnly(URI uri) {
        return (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.matches("127(\\.[0-9]{1,3}){3}") || host.equals("[::1]");
    }

    /** Whether TLS protects it. */
    public boolean isSecure() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    /** Without the brackets of an IPv6 address. */
    public String host() {
        return host;
    }

    /** The same as it stands in a URL and in the header {@code Host}: an IPv6 address in brackets. */
    public String urlHost() {
        return uri.getHost();
    }

    /** The scheme's own port where none is named. */
    public int port() {
        int usual = isSecure() ? 443 : 80;
        return uri.getPort() < 0 ? usual : uri.getPort();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Endpoint that && uri.equals(that.uri);
    }

    @Override
    public int hashCode() {
        return uri.hashCode();
    }

    /** {@code https://host[:port]}. */
    @Override
    public String toString() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
