package io.orderlane.core.notification;

/**
 * Whether a card is made or changed: {@code SEND} or {@code UPDATE} on the contract card; the order service has none.
 */
public enum Command {
    /** Make a card. */
    CREATE,
    /** Change the card that is up. */
    CHANGE;

    /** The other one. */
    public Command other() {
        return this == CREATE ? CHANGE : CREATE;
    }
}
