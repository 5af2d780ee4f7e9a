package io.orderlane.alipayhk.jca;

import java.security.Provider;

/** Loads one provider of RSA. */
@FunctionalInterface
public interface RsaSource {

    /**
     * Loads the provider, without installing it for the whole process.
     *
     * @throws ProviderUnavailableException when it is not there, or does not run here
     */
    Provider load() throws ProviderUnavailableException;
}
