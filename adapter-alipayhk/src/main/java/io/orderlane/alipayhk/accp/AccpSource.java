package io.orderlane.alipayhk.accp;

import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import io.orderlane.alipayhk.jca.RsaSource;
import java.security.Provider;

/** Amazon Corretto Crypto Provider. It unpacks a native library into the temporary folder, and checks itself that it loads. */
public final class AccpSource implements RsaSource {

    static final String NAME = "Amazon Corretto Crypto Provider";

    /** Its classes are touched in another class, so that this one can be made without the jar. */
    @Override
    public Provider load() throws ProviderUnavailableException {
        try {
            return LoadedAccp.provider();
        } catch (LinkageError absent) {
            throw ProviderUnavailableException.of(NAME, absent);
        }
    }
}
