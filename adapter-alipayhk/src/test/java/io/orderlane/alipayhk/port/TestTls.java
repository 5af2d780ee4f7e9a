package io.orderlane.alipayhk.port;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate nobody trusts, made for one test. */
public final class TestTls implements AutoCloseable {

    private final KeyPair keys;
    private final X509Certificate certificate;
    private final Path file;

    private TestTls(KeyPair keys, X509Certificate certificate) throws Exception {
        this.keys = keys;
        this.certificate = certificate;
        this.file = Files.createTempFile("orderlane-test-tls", ".pem");
        Files.writeString(
                file,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }

    /** For a host of this name. */
    public static TestTls forHost(String host) throws Exception {
        return named(host, new GeneralName(GeneralName.dNSName, host));
    }

    /** For an address. */
    public static TestTls forAddress(String address) throws Exception {
        return named(address, new GeneralName(GeneralName.iPAddress, address));
    }

    private static TestTls named(String host, GeneralName alternative) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair keys = generator.generateKeyPair();
        X500Name name = new X500Name("CN=" + host.replace(':', '-'));
        Instant now = Instant.now();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(now.minus(1, ChronoUnit.DAYS)),
                Date.from(now.plus(1, ChronoUnit.DAYS)),
                name,
                keys.getPublic());
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternative));
        return new TestTls(
                keys,
                new JcaX509CertificateConverter()
                        .getCertificate(builder.build(
                                new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))));
    }

    /** A PEM file with the certificate. */
    public Path certificateFile() {
        return file;
    }

    /** A server on a free port of loopback. */
    public ServerSocket listen() throws Exception {
        return listen(InetAddress.getLoopbackAddress());
    }

    /** A server on a free port of an address. */
    public ServerSocket listen(InetAddress address) throws Exception {
        return listen(address, 0);
    }

    /** A server on this port of an address. */
    public ServerSocket listen(InetAddress address, int port) throws Exception {
        char[] password = "test".toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        store.setKeyEntry("test", keys.getPrivate(), password, new Certificate[] {certificate});
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(port, 50, address);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
