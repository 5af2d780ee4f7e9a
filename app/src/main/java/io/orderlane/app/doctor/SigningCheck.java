package io.orderlane.app.doctor;

import io.orderlane.alipayhk.signing.SigningProvider;
import java.util.List;
import java.util.function.Supplier;

/** Who signs, and whether a faster one was missed. */
final class SigningCheck implements Check {

    private final Supplier<SigningProvider> signing;

    /** Asked for when it looks, since it may still be loading. */
    SigningCheck(Supplier<SigningProvider> signing) {
        this.signing = signing;
    }

    @Override
    public String name() {
        return "signing";
    }

    @Override
    public List<Finding> look() {
        SigningProvider provider = signing.get();
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
