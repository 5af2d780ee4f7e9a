package io.orderlane.alipayhk.jca;

/** A provider cannot be used here. Its message says what was found, and on which platform. */
public final class ProviderUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** For a provider of this full name, with what was found, without a full stop. */
    public ProviderUnavailableException(String provider, String found, Throwable cause) {
        super(provider + " cannot be used: " + found + " (" + platform() + ")", cause);
    }

    /** A jar that was left out, or one whose native library does not load: both are linkage errors. */
    public static ProviderUnavailableException of(String provider, Throwable failure) {
        return new ProviderUnavailableException(provider, found(failure), failure);
    }

    private static String found(Throwable failure) {
        if (failure instanceof NoClassDefFoundError) {
            return "its jar is not on the class path, or does not start";
        }
        String said = failure.getMessage();
        String name = failure.getClass().getSimpleName();
        return said == null ? name : name + ", " + said.strip().replaceAll("\\s+", " ");
    }

    private static String platform() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", Java "
                + System.getProperty("java.version");
    }
}
