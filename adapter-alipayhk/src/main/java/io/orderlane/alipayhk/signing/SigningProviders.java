package io.orderlane.alipayhk.signing;

import io.orderlane.alipayhk.accp.AccpSource;
import io.orderlane.alipayhk.bouncycastle.BouncyCastleSource;
import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.jca.RsaSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All known providers, and the choice among them. A native library is loaded only when it is chosen. */
public final class SigningProviders {

    private final Map<ProviderChoice, RsaSource> sources;

    /** With these sources, by choice. */
    public SigningProviders(Map<ProviderChoice, RsaSource> sources) {
        this.sources = Map.copyOf(sources);
    }

    /** All that are known here. */
    public static SigningProviders all() {
        return new SigningProviders(Map.of(
                ProviderChoice.ACCP, new AccpSource(),
                ProviderChoice.JDK, RsaProviders::jdk,
                ProviderChoice.BOUNCYCASTLE, new BouncyCastleSource()));
    }

    /**
     * Loads what was chosen. {@link ProviderChoice#AUTO} always finds one.
     *
     * @throws ProviderUnavailableException when this provider was named and does not load here
     */
    public SigningProvider choose(ProviderChoice choice) throws ProviderUnavailableException {
        return choice == ProviderChoice.AUTO
                ? fastest()
                : new SigningProvider(source(choice).load(), choice.word() + " was chosen", Optional.empty());
    }

    private SigningProvider fastest() throws ProviderUnavailableException {
        try {
            return new SigningProvider(
                    source(ProviderChoice.ACCP).load(), "auto takes it because it loads here", Optional.empty());
        } catch (ProviderUnavailableException missing) {
            return new SigningProvider(
                    source(ProviderChoice.JDK).load(),
                    "auto falls back to it",
                    Optional.of(String.valueOf(missing.getMessage())));
        }
    }

    private RsaSource source(ProviderChoice choice) {
        return Objects.requireNonNull(sources.get(choice), choice::word);
    }
}
