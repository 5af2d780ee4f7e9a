package io.orderlane.app.doctor;

import io.orderlane.alipayhk.signing.SigningProvider;
import java.util.List;

/** Who signs, and whether a faster one was missed. */
final class SigningCheck implements Check {

    private final SigningProvider provider;

    SigningCheck(SigningProvider provider) {
        this.provider = provider;
    }

    @Override
    public String name() {
        return "signing";
    }

    @Override
    public List<Finding> look() {
        String found = provider.name() + " signs: " + provider.why();
        return List.of(provider.missed()
                .map(why -> Finding.warn(
                        name(),
                        found + ", since " + why,
                        "Nothing is wrong, but a signature takes two to three times the CPU; set signing.provider to jdk if"
                                + " that is meant."))
                .orElseGet(() -> Finding.ok(name(), found)));
    }
}
