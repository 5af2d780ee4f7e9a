package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.alipayhk.signing.ProviderChoice;
import io.orderlane.alipayhk.signing.SigningProviders;

/** Who signs. A provider that was asked for by name must be there for the start; {@code auto} finds one in any case. */
final class SigningModule extends AbstractModule {

    private final ProviderChoice choice;
    private final SigningChoice signing;

    SigningModule(ProviderChoice choice, SigningProviders providers) {
        this.choice = choice;
        this.signing = SigningChoice.by(choice, providers);
    }

    /** Loading goes on while the store is opened. */
    @Override
    protected void configure() {
        if (mustBeThere()) {
            signing.begin();
        }
    }

    @Provides
    @Singleton
    SigningChoice signing() {
        if (mustBeThere()) {
            signing.provider();
        }
        return signing;
    }

    private boolean mustBeThere() {
        return choice != ProviderChoice.AUTO;
    }
}
