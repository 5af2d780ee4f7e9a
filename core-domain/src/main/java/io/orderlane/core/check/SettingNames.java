package io.orderlane.core.check;

/**
 * What messages call the settings. By default these are the names in Java; a service with configuration keys of its own
 * gives those.
 *
 * @param account where the account {@code NAME} is given; the text {@code NAME} stands for it
 * @param ahead what bounds how far an event may lie in the future
 * @param back what bounds how far an event may lie in the past
 * @param recipientMayChange what lets an order go over to another recipient
 */
public record SettingNames(String account, String ahead, String back, String recipientMayChange) {

    /** The names in Java. */
    public static final SettingNames BUILDERS = new SettingNames(
            "the gateway (AlipayHk.builder().account(\"NAME\", …))",
            "CheckSettings.ahead",
            "CheckSettings.back",
            "Orderlane.builder().recipientMayChange(true)");

    /** Where this account is given. */
    String account(String name) {
        return account.replace("NAME", name);
    }
}
