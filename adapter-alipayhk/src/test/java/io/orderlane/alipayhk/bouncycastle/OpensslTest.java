package io.orderlane.alipayhk.bouncycastle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.jca.RsaSigner;
import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.port.Signature;
import io.orderlane.alipayhk.protocol.SignatureHeader;
import io.orderlane.alipayhk.protocol.SigningInput;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A third party's opinion: the openssl program, where there is one. */
class OpensslTest {

    private static final String BODY = "{\"bill_name\":\"煤氣 \\\"賬單\\\"\",\"text\":\"a\\nb\"}\r\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void opensslIsThere() throws Exception {
        boolean there;
        try {
            there = run("openssl", "version") == 0;
        } catch (IOException missing) {
            there = false;
        }
        assumeTrue(there, "SKIPPED: there is no openssl program, so signatures are not cross-checked with it");
    }

    @Test
    void opensslAcceptsTheHeadersValueOverTheDocumentedString() throws Exception {
        NewKeyFiles keys = NewKeyFiles.write(TestKeys.PAIR, folder);
        for (String path : new String[] {
            "/api/open/alipay/intl/promotion/order/contractCardSync", "/api/open/alipay/v1/merchant/order/sync"
        }) {
            String time = "2026-11-21T10:00:00+08:00";
            String documented = "POST " + path + "\n4Q5Y8W0WSG45P907917." + time + "." + BODY;

            String header = SignatureHeader.write(signed(path, time));
            Path input = Files.writeString(folder.resolve("input"), documented);
            Path signature = Files.write(folder.resolve("signature"), decoded(header));

            assertThat(verify(keys, signature, input)).isZero();
            Files.writeString(input, documented + "\n");
            assertThat(verify(keys, signature, input)).isNotZero();
        }
    }

    @Test
    void keysMadeByOpensslAreRead() throws Exception {
        Path file = folder.resolve("openssl.pem");
        assertThat(run("openssl", "genrsa", "-out", file.toString(), "2048")).isZero();
        Path traditional = folder.resolve("traditional.pem");
        assertThat(run("openssl", "rsa", "-in", file.toString(), "-traditional", "-out", traditional.toString()))
                .isZero();
        Path publicFile = folder.resolve("public.pem");
        assertThat(run("openssl", "rsa", "-in", file.toString(), "-pubout", "-out", publicFile.toString()))
                .isZero();

        KeyReader reader = TestKeys.reader();
        assertThat(reader.privateKey(traditional)).isEqualTo(reader.privateKey(file));
        assertThat(new KeyPairs(RsaProviders.jdk()).fit(reader.privateKey(file), reader.publicKey(publicFile)))
                .isTrue();
    }

    private static Signature signed(String path, String time) {
        byte[] input = SigningInput.post(path, "4Q5Y8W0WSG45P907917", time, Bytes.utf8(BODY))
                .toBytes();
        return new RsaSigner(TestKeys.privateKey(TestKeys.PAIR), 1, RsaProviders.jdk()).sign(input);
    }

    private static byte[] decoded(String header) {
        String value = header.substring(header.indexOf("signature=") + "signature=".length());
        return Base64.getDecoder().decode(URLDecoder.decode(value, StandardCharsets.UTF_8));
    }

    private int verify(NewKeyFiles keys, Path signature, Path input) throws Exception {
        return run(
                "openssl",
                "dgst",
                "-sha256",
                "-verify",
                keys.publicKey().toString(),
                "-signature",
                signature.toString(),
                input.toString());
    }

    private int run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
