package io.orderlane.alipayhk.bouncycastle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orderlane.alipayhk.jca.RsaProviders;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Security;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class KeyReaderTest {

    private static final RSAPrivateKey PRIVATE = TestKeys.privateKey(TestKeys.PAIR);
    private static final RSAPublicKey PUBLIC = TestKeys.publicKey(TestKeys.PAIR);

    @TempDir
    private Path folder;

    @Test
    void privateKeysAreReadAsPkcs8AndPkcs1InPemAndBase64AndDer() throws Exception {
        byte[] pkcs8 = PRIVATE.getEncoded();
        byte[] pkcs1 = PrivateKeyInfo.getInstance(pkcs8)
                .parsePrivateKey()
                .toASN1Primitive()
                .getEncoded();

        assertThat(privateKey(pem("PRIVATE KEY", pkcs8))).isEqualTo(PRIVATE);
        assertThat(privateKey(pem("RSA PRIVATE KEY", pkcs1))).isEqualTo(PRIVATE);
        assertThat(privateKey(base64(pkcs8))).isEqualTo(PRIVATE);
        assertThat(privateKey(base64(pkcs1))).isEqualTo(PRIVATE);
        assertThat(TestKeys.reader().privateKey("k", pkcs8)).isEqualTo(PRIVATE);
    }

    @Test
    void publicKeysAreReadAsSpkiAndPkcs1AndCertificateInPemAndBase64AndDer() throws Exception {
        byte[] spki = PUBLIC.getEncoded();
        byte[] pkcs1 = SubjectPublicKeyInfo.getInstance(spki)
                .parsePublicKey()
                .toASN1Primitive()
                .getEncoded();
        byte[] certificate = certificate();

        assertThat(publicKey(pem("PUBLIC KEY", spki))).isEqualTo(PUBLIC);
        assertThat(publicKey(pem("RSA PUBLIC KEY", pkcs1))).isEqualTo(PUBLIC);
        assertThat(publicKey(pem("CERTIFICATE", certificate))).isEqualTo(PUBLIC);
        assertThat(publicKey(base64(spki))).isEqualTo(PUBLIC);
        assertThat(publicKey(base64(pkcs1))).isEqualTo(PUBLIC);
        assertThat(publicKey(base64(certificate))).isEqualTo(PUBLIC);
        assertThat(TestKeys.reader().publicKey("k", spki)).isEqualTo(PUBLIC);
    }

    @Test
    void whatEditorsAndConsolesAddDoesNoHarm() {
        String wrapped = Base64.getMimeEncoder(70, "\r\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(PUBLIC.getEncoded());

        assertThat(publicKey("\n " + wrapped + "\r\n\r\n")).isEqualTo(PUBLIC);
        assertThat(publicKey("\ufeff" + base64(PUBLIC.getEncoded()))).isEqualTo(PUBLIC);
        assertThat(publicKey("Bag Attributes\n  friendlyName: x\n" + TestKeys.PAIR.publicPem()))
                .isEqualTo(PUBLIC);
    }

    @Test
    void theWrongHalfIsNamed() {
        assertThatThrownBy(() -> privateKey(TestKeys.PAIR.publicPem()))
                .isInstanceOf(UnusableKeyException.class)
                .hasMessageStartingWith("key.pem: found a public key where an RSA private key is expected.");
        assertThatThrownBy(() -> publicKey(TestKeys.PAIR.privatePem()))
                .hasMessageStartingWith("key.pem: found a private key where an RSA public key is expected.");
        assertThatThrownBy(() -> privateKey(pem("CERTIFICATE", certificate())))
                .hasMessageContaining("found a certificate where");
    }

    @Test
    void anEncryptedKeyIsNamedAndTheWayOutToo() throws Exception {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(new JcaPKCS8Generator(
                    PRIVATE,
                    new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                            .setProvider(new BouncyCastleProvider())
                            .setPassword("secret".toCharArray())
                            .build()));
        }
        assertThatThrownBy(() -> privateKey(text.toString()))
                .hasMessageContaining("an encrypted private key")
                .hasMessageContaining("openssl pkey");
    }

    @Test
    void shortKeysAreRefused() throws Exception {
        KeyPair small = pair("RSA", 1024);

        assertThatThrownBy(() -> privateKey(base64(small.getPrivate().getEncoded())))
                .hasMessageContaining("RSA key of 1024 bits, 2048 are needed");
        assertThatThrownBy(() -> publicKey(base64(small.getPublic().getEncoded())))
                .hasMessageContaining("RSA key of 1024 bits, 2048 are needed");
    }

    @Test
    void otherAlgorithmsAreNamed() throws Exception {
        KeyPair curve = pair("EC", 256);

        assertThatThrownBy(
                        () -> privateKey(pem("PRIVATE KEY", curve.getPrivate().getEncoded())))
                .hasMessageContaining("found an EC key");
        assertThatThrownBy(() -> publicKey(base64(curve.getPublic().getEncoded())))
                .hasMessageContaining("found an EC key");
    }

    @Test
    void damagedAndEmptyAndMissingFilesAreNamed() throws Exception {
        String cut = TestKeys.PAIR.privatePem().substring(0, 400);

        assertThatThrownBy(() -> privateKey("")).hasMessageContaining("found nothing (it is empty)");
        assertThatThrownBy(() -> privateKey("hello, world!")).hasMessageContaining("neither PEM nor Base64");
        assertThatThrownBy(() -> privateKey(cut)).hasMessageContaining("damaged PEM block");
        assertThatThrownBy(() -> privateKey(base64(PRIVATE.getEncoded()).substring(0, 400)))
                .hasMessageContaining("no complete key");
        Path missing = folder.resolve("missing.pem");
        assertThatThrownBy(() -> TestKeys.reader().privateKey(missing))
                .hasMessageContaining("missing.pem: there is no such file");
        assertThatThrownBy(() -> TestKeys.reader().privateKey(folder)).hasMessageContaining("a folder");
    }

    @Test
    void noMessageEverHoldsKeyContent() {
        String content = base64(PRIVATE.getEncoded());

        assertThatThrownBy(() -> publicKey(content))
                .message()
                .doesNotContain(content.substring(0, 20))
                .doesNotContain(content.substring(100, 120));
    }

    @Test
    void pairsAreTriedWhetherTheyFit() {
        KeyPairs pairs = new KeyPairs(RsaProviders.jdk());

        assertThat(pairs.fit(PRIVATE, PUBLIC)).isTrue();
        assertThat(pairs.fit(PRIVATE, TestKeys.publicKey(TestKeys.OTHER))).isFalse();
        assertThat(pairs.publicHalf(PRIVATE)).hasValue(PUBLIC);
    }

    @Test
    void newPairsAreWrittenForTheOwnerAloneAndNeverOverAnother() throws Exception {
        NewKeyFiles files = NewKeyFiles.write(TestKeys.PAIR, folder.resolve("keys"));

        assertThat(TestKeys.reader().privateKey(files.privateKey())).isEqualTo(PRIVATE);
        assertThat(TestKeys.reader().publicKey(files.publicKey())).isEqualTo(PUBLIC);
        assertThat(publicKey(TestKeys.PAIR.publicBase64())).isEqualTo(PUBLIC);
        assertThat(mode(files.privateKey())).isEqualTo("rw-------");
        assertThat(mode(files.publicKey())).isEqualTo("rw-------");
        assertThat(mode(folder.resolve("keys"))).isEqualTo("rwx------");
        assertThatThrownBy(() -> NewKeyFiles.write(TestKeys.OTHER, folder.resolve("keys")))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(TestKeys.reader().privateKey(files.privateKey())).isEqualTo(PRIVATE);
    }

    @Test
    @Timeout(30)
    void aPipeADeviceAndAFileOfAnySizeAreNamedAndNotReadToTheirEnd() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "there is no mkfifo");
        Path huge = folder.resolve("huge");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(3L << 30);
        }

        assertThatThrownBy(() -> TestKeys.reader().privateKey(pipe)).hasMessageContaining("a pipe or a device");
        assertThatThrownBy(() -> TestKeys.reader().publicKey(Path.of("/dev/zero")))
                .hasMessageContaining("a pipe or a device");
        assertThatThrownBy(() -> TestKeys.reader().publicKey(folder)).hasMessageContaining("a folder");
        assertThatThrownBy(() -> TestKeys.reader().privateKey(huge)).hasMessageContaining("more than 64 KiB");
    }

    @Test
    void aSmallExponentIsNamed() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(new RSAKeyGenParameterSpec(2048, BigInteger.valueOf(3)));
        KeyPair pair = generator.generateKeyPair();

        assertThatThrownBy(() -> privateKey(pem("PRIVATE KEY", pair.getPrivate().getEncoded())))
                .hasMessageContaining("the public exponent 3");
        assertThatThrownBy(() -> publicKey(pem("PUBLIC KEY", pair.getPublic().getEncoded())))
                .hasMessageContaining("the public exponent 3");
    }

    @Test
    void twoKeysInOneFileAreRefused() throws Exception {
        String one = pem("PRIVATE KEY", PRIVATE.getEncoded());
        String other = TestKeys.OTHER.privatePem();

        assertThatThrownBy(() -> privateKey(one + other)).hasMessageContaining("more than one PEM block");
        assertThatThrownBy(() -> publicKey(TestKeys.PAIR.publicPem() + TestKeys.OTHER.publicPem()))
                .hasMessageContaining("more than one PEM block");
    }

    @Test
    void lineBreaksWrittenAsTwoCharactersAreNamed() throws Exception {
        String oneLine = pem("PRIVATE KEY", PRIVATE.getEncoded()).strip().replace("\n", "\\n");

        assertThatThrownBy(() -> privateKey(oneLine)).hasMessageContaining("two characters \\n");
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void nothingIsInstalledForTheWholeProcess() {
        assertThat(Security.getProvider("BC")).isNull();
    }

    private static RSAPrivateKey privateKey(String text) {
        return TestKeys.reader().privateKey("key.pem", text.getBytes(StandardCharsets.UTF_8));
    }

    private static RSAPublicKey publicKey(String text) {
        return TestKeys.reader().publicKey("key.pem", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] der) {
        return Base64.getEncoder().encodeToString(der);
    }

    private static String pem(String label, byte[] der) throws Exception {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(label, der));
        }
        return text.toString();
    }

    private static KeyPair pair(String algorithm, int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static byte[] certificate() throws Exception {
        X500Name name = new X500Name("CN=AlipayHK");
        Date from = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
        Date until = Date.from(Instant.parse("2036-01-01T00:00:00Z"));
        return new JcaX509v3CertificateBuilder(name, BigInteger.ONE, from, until, name, PUBLIC)
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(PRIVATE))
                .getEncoded();
    }
}
