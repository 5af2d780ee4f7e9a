package io.orderlane.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.signing.SigningProvider;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SigningCheckTest {

    @Test
    void itSaysWhoSignsAndWhy() {
        Finding finding = finding("jdk was chosen", Optional.empty());

        assertThat(finding.grade()).isEqualTo(Grade.OK);
        assertThat(finding.found()).startsWith("SunRsaSign ").endsWith(" signs: jdk was chosen");
    }

    @Test
    void aFasterOneThatWasMissedDeservesALook() {
        Finding finding = finding("auto falls back to it", Optional.of("Fast RSA cannot be used: musl"));

        assertThat(finding.grade()).isEqualTo(Grade.WARN);
        assertThat(finding.found()).endsWith("auto falls back to it, since Fast RSA cannot be used: musl");
        assertThat(finding.todo()).contains("set signing.provider to jdk");
    }

    private static Finding finding(String why, Optional<String> missed) {
        SigningProvider provider = new SigningProvider(RsaProviders.jdk(), why, missed);
        return new SigningCheck(() -> provider).look().get(0);
    }
}
