package io.orderlane.app.config.keys;

import io.orderlane.alipayhk.port.PublicKeys;
import java.security.interfaces.RSAPrivateKey;

/** An account's keys, read and found fit: requests are signed with the one, answers verified with the others. */
public record AccountKeys(RSAPrivateKey privateKey, PublicKeys publicKeys) {

    boolean isSame(AccountKeys other) {
        return privateKey.equals(other.privateKey) && publicKeys.all().equals(other.publicKeys.all());
    }

    /** Hides the keys, so that they never reach a log. */
    @Override
    public String toString() {
        return "keys of an account";
    }
}
