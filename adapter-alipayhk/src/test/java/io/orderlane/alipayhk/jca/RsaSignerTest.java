package io.orderlane.alipayhk.jca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.alipayhk.bouncycastle.TestKeys;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RsaSignerTest {

    private static final byte[] LOST = "lost".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEXT = "next".getBytes(StandardCharsets.UTF_8);

    @Test
    void anErrorHalfWayLeavesNothingInTheNextSignature() {
        RsaSigner faulty = new RsaSigner(TestKeys.privateKey(TestKeys.PAIR), 1, new OnceFaultyProvider());
        RsaSigner sound = new RsaSigner(TestKeys.privateKey(TestKeys.PAIR), 1, RsaProviders.jdk());

        assertThatThrownBy(() -> faulty.sign(LOST)).isInstanceOf(NoClassDefFoundError.class);
        assertThat(faulty.sign(NEXT)).isEqualTo(sound.sign(NEXT));
    }
}
