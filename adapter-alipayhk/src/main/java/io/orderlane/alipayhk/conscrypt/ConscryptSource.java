package io.orderlane.alipayhk.conscrypt;

import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import io.orderlane.alipayhk.jca.RsaSource;
import java.security.Provider;
import org.conscrypt.Conscrypt;

/** Conscrypt. It unpacks a native library into the temporary folder. */
public final class ConscryptSource implements RsaSource {

    @Override
    public Provider load() throws ProviderUnavailableException {
        try {
            Conscrypt.checkAvailability();
            return Conscrypt.newProvider();
        } catch (LinkageError absent) {
            throw ProviderUnavailableException.of("Conscrypt", absent);
        }
    }
}
