package io.orderlane.core.notification;

/**
 * Whether a card is made or changed. The contract card sends it as {@code SEND} or {@code UPDATE}; the order service
 * has no command.
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
