package io.orderlane.app.config;

/** The names and addresses of this machine alone. */
final class Loopback {

    private Loopback() {}

    static boolean is(String host) {
        String bare = host.replaceAll("[\\[\\]]", "");
        return bare.equalsIgnoreCase("localhost") || bare.matches("127(\\.[0-9]{1,3}){3}") || bare.equals("::1");
    }
}
