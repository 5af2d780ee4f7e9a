package io.orderlane.alipayhk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.alipayhk.port.Signature;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SignatureHeaderTest {

    private static final String VALUE = "a+b/c+d/ABCDEFGHIJKLMA==";
    private static final Signature SIGNATURE = Signature.rsa256(1, VALUE);

    /** The sample of the order service base page, General Headers, with its stray blanks. */
    private static final String SAMPLE = "algorithm=RSA256,keyVersion=1,signature="
            + "KEhXthj4bJ801Hqw8kaLvEKc0Rii8KsNUazw7kZgjxyGSPuOZ48058UVJUkkR21iD9JkHBGR "
            + "rWiHPae8ZRPuBagh2H3qu7fxY5GxVDWayJUhUYkr9m%2FOW4UQVmXaQ9yn%2Fw2dCtzwAW0htPHYrKMyrT "
            + "pMk%2BfDDmRflA%2FAMJhQ71yeyhufIA2PCJV8%2FCMOa46303A0WHhH0YPJ9%2FI0UeLVMWlJ1XcBo3Jr "
            + "bRFvcowQwt0lP1XkoPmSLGpBevDE8%2FQ9WnxjPNDfrHnKgV2fp0hpMKVXNM%2BrLHNyMv3MkHg9iTMOD% "
            + "2FFYDAwSd%2B6%2FEOFo9UbdlKcmodJwjKlQoxZZIzmF8w%3D%3D";

    @Test
    void writtenAsThePagesShowIt() {
        assertThat(SignatureHeader.write(SIGNATURE))
                .isEqualTo("algorithm=RSA256,keyVersion=1,signature=a%2Bb%2Fc%2Bd%2FABCDEFGHIJKLMA%3D%3D");
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(read(SignatureHeader.write(SIGNATURE))).isEqualTo(SIGNATURE);
    }

    @Test
    void thePagesOwnSampleIsReadAcrossItsBlanks() {
        Signature sample = read(SAMPLE);

        assertThat(sample.keyVersion()).isEqualTo(OptionalInt.of(1));
        assertThat(Base64.getDecoder().decode(sample.base64())).hasSize(256);
    }

    @Test
    void blanksOrderCaseAndUnknownPairsDoNotMatter() {
        assertThat(read("Signature=" + VALUE + " , KEYVERSION = 1, x=y,, Algorithm=rsa256"))
                .isEqualTo(SIGNATURE);
    }

    @Test
    void theOlderSpellingOfTheAlgorithmIsRead() {
        assertThat(read("algorithm=sha256withrsa,keyVersion=1,signature=" + VALUE))
                .isEqualTo(SIGNATURE);
    }

    @Test
    void rawBase64KeepsItsPlusSigns() {
        assertThat(read("algorithm=RSA256,keyVersion=1,signature=" + VALUE)).isEqualTo(SIGNATURE);
    }

    @Test
    void urlSafeBase64IsReadWithAndWithoutPadding() {
        String urlSafe = VALUE.replace('+', '-').replace('/', '_');

        assertThat(read("keyVersion=1,signature=" + urlSafe)).isEqualTo(SIGNATURE);
        assertThat(read("keyVersion=1,signature=" + urlSafe.replace("=", ""))).isEqualTo(SIGNATURE);
    }

    @Test
    void escapesAreReadInEitherCase() {
        assertThat(read("keyVersion=1,signature=a%2bb%2Fc%2Bd%2fABCDEFGHIJKLMA%3d%3D"))
                .isEqualTo(SIGNATURE);
    }

    @Test
    void whatOnlyLooksLikeAnEscapeIsNotBase64() {
        assertThat(why("signature=ABCD%2")).contains("not Base64");
        assertThat(why("signature=ABCD%")).contains("not Base64");
        assertThat(why("signature=AB%ZZCD")).contains("not Base64");
        assertThat(why("signature=AB%２BCD")).contains("not Base64");
    }

    @Test
    void everyBase64TextIsWrittenAsAUrlEncoderWould() {
        byte[] every = new byte[256];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) (i * 37);
        }
        for (int length = 250; length <= every.length; length++) {
            String base64 = Base64.getEncoder().encodeToString(Arrays.copyOf(every, length));
            assertThat(SignatureHeader.write(Signature.rsa256(1, base64)))
                    .endsWith("=" + URLEncoder.encode(base64, StandardCharsets.UTF_8));
        }
    }

    @Test
    void withoutAKeyVersionItIsTheNewest() {
        assertThat(read("algorithm=RSA256,signature=" + VALUE).keyVersion()).isEmpty();
    }

    @Test
    void anotherAlgorithmIsKeptForTheVerifierToRefuse() {
        assertThat(read("algorithm=ECC224,signature=" + VALUE).algorithm()).isEqualTo("ECC224");
    }

    @Test
    void whatIsNoSignatureSaysWhatIsExpected() {
        assertThat(why("")).contains("no signature=… pair").contains("algorithm=RSA256,keyVersion=1");
        assertThat(why("algorithm=RSA256,keyVersion=1")).contains("no signature=… pair");
        assertThat(why("signature=@@@")).contains("not Base64");
        assertThat(why("keyVersion=two,signature=" + VALUE)).contains("keyVersion is not a whole number");
    }

    private static Signature read(String header) {
        return ((SignatureReading.Found) SignatureHeader.read(header)).signature();
    }

    private static String why(String header) {
        return ((SignatureReading.Malformed) SignatureHeader.read(header)).why();
    }
}
