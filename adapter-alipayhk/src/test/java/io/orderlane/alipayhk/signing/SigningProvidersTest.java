package io.orderlane.alipayhk.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.alipayhk.bouncycastle.BouncyCastleSource;
import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.jca.RsaSource;
import io.orderlane.testkit.WithoutJars;
import java.security.Provider;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SigningProvidersTest {

    private static final RsaSource DOES_NOT_LOAD = () -> {
        throw ProviderUnavailableException.of("Fast RSA", new UnsatisfiedLinkError("libc.musl:\n not found"));
    };

    @Test
    void autoTakesCorrettoWhereItLoads() throws Exception {
        Provider fast = new BouncyCastleSource().load();

        SigningProvider chosen = with(() -> fast).choose(ProviderChoice.AUTO);

        assertThat(chosen.provider()).isSameAs(fast);
        assertThat(chosen.why()).isEqualTo("auto takes it because it loads here");
        assertThat(chosen.missed()).isEmpty();
    }

    @Test
    void autoFallsBackToTheJdkAndSaysWhy() throws Exception {
        SigningProvider chosen = with(DOES_NOT_LOAD).choose(ProviderChoice.AUTO);

        assertThat(chosen.provider()).isEqualTo(RsaProviders.jdk());
        assertThat(chosen.why()).isEqualTo("auto falls back to it");
        assertThat(chosen.missed())
                .hasValueSatisfying(why -> assertThat(why)
                        .startsWith("Fast RSA cannot be used: UnsatisfiedLinkError, libc.musl: not found (")
                        .contains(System.getProperty("os.arch"), "Java " + System.getProperty("java.version")));
    }

    @Test
    void whatWasAskedForByNameIsNeverReplaced() {
        assertThatThrownBy(() -> with(DOES_NOT_LOAD).choose(ProviderChoice.ACCP))
                .isInstanceOf(ProviderUnavailableException.class)
                .hasMessageStartingWith("Fast RSA cannot be used: ");
    }

    @Test
    void theChosenOneIsNamedWithItsVersion() throws Exception {
        SigningProvider chosen = SigningProviders.all().choose(ProviderChoice.JDK);

        assertThat(chosen.name()).isEqualTo("SunRsaSign " + System.getProperty("java.specification.version"));
        assertThat(chosen.why()).isEqualTo("jdk was chosen");
    }

    @Test
    void withoutTheJarsOfVendorsAutoFindsTheJdk() throws Exception {
        ClassLoader bare = new WithoutJars(getClass().getClassLoader(), "com.amazon.corretto.", "org.bouncycastle.");
        Object providers = bare.loadClass(SigningProviders.class.getName())
                .getMethod("all")
                .invoke(null);
        Class<?> choices = bare.loadClass(ProviderChoice.class.getName());
        Object auto = choices.getMethod("valueOf", String.class).invoke(null, "AUTO");

        Object chosen = providers.getClass().getMethod("choose", choices).invoke(providers, auto);

        assertThat(chosen.toString())
                .contains("SunRsaSign")
                .contains("Amazon Corretto Crypto Provider cannot be used: its jar is not on the class path");
    }

    private static SigningProviders with(RsaSource fast) {
        return new SigningProviders(Map.of(ProviderChoice.ACCP, fast, ProviderChoice.JDK, RsaProviders::jdk));
    }
}
