package io.orderlane.alipayhk.accp;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import java.security.Provider;

/** The provider itself. Without its native library it is there all the same, but offers nothing. */
final class LoadedAccp {

    private LoadedAccp() {}

    static Provider provider() throws ProviderUnavailableException {
        Throwable failure = AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError();
        if (failure != null) {
            throw ProviderUnavailableException.of(AccpSource.NAME, failure);
        }
        return AmazonCorrettoCryptoProvider.INSTANCE;
    }
}
