package io.orderlane.alipayhk.accp;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import io.orderlane.alipayhk.jca.RsaSource;
import java.security.Provider;

/** Amazon Corretto Crypto Provider: unpacks a native library into the temporary folder, and checks that it loads. */
public final class AccpSource implements RsaSource {

    private static final String NAME = "Amazon Corretto Crypto Provider";

    /** Another class uses the provider's classes, so that this one can be made without the jar. */
    @Override
    public Provider load() throws ProviderUnavailableException {
        try {
            return Loaded.provider();
        } catch (LinkageError absent) {
            throw ProviderUnavailableException.of(NAME, absent);
        }
    }

    /** The provider itself. Without its native library the provider exists, but offers no algorithm. */
    private static final class Loaded {

        static Provider provider() throws ProviderUnavailableException {
            Throwable failure = AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError();
            if (failure != null) {
                throw ProviderUnavailableException.of(NAME, failure);
            }
            return AmazonCorrettoCryptoProvider.INSTANCE;
        }
    }
}
