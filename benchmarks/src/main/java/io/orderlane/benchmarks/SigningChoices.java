package io.orderlane.benchmarks;

import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import io.orderlane.alipayhk.signing.ProviderChoice;
import io.orderlane.alipayhk.signing.SigningProviders;
import java.util.Arrays;

/** The providers of RSA that load here; the others cannot be compared. */
final class SigningChoices {

    private SigningChoices() {}

    static String[] names() {
        return Arrays.stream(ProviderChoice.values())
                .filter(choice -> choice != ProviderChoice.AUTO && loads(choice))
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static boolean loads(ProviderChoice choice) {
        try {
            SigningProviders.all().choose(choice);
            return true;
        } catch (ProviderUnavailableException notHere) {
            return false;
        }
    }
}
