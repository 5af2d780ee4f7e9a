package io.orderlane.app.config;

/** The names and addresses of this machine alone. */
public final class Loopback {

    private Loopback() {}

    /** Whether this is one of them; brackets around an address are ignored. */
    public static boolean is(String host) {
        String bare = host.replaceAll("[\\[\\]]", "");
        return bare.equalsIgnoreCase("localhost") || bare.matches("127(\\.[0-9]{1,3}){3}") || bare.equals("::1");
    }
}
