package io.orderlane.sandbox.gateway;

import io.orderlane.sandbox.fault.Disruption;
import io.orderlane.sandbox.fault.Misbehaviour.ContentEncoded;
import io.orderlane.sandbox.fault.Misbehaviour.Encrypted;
import io.orderlane.sandbox.fault.Misbehaviour.LargeHeader;
import io.orderlane.sandbox.fault.Misbehaviour.OtherBody;
import io.orderlane.sandbox.protocol.Body;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Puts an answer into a form that was not asked for, before it is signed. */
final class OddForms {

    /** As many bytes as a key of 2048 bits wraps. */
    private static final int WRAPPED_KEY = 256;

    private OddForms() {}

    /** The body as it is sent; the headers that go with it are added. */
    static Body spoil(Disruption disruption, Map<String, String> headers, Body own) {
        Body body = disruption
                .first(OtherBody.class)
                .map(other -> written(other, own))
                .orElse(own);
        disruption.first(LargeHeader.class).ifPresent(large -> headers.put("X-Large", "a".repeat(large.bytes())));
        if (disruption.has(Encrypted.class)) {
            String key =
                    Base64.getEncoder().encodeToString(new byte[WRAPPED_KEY]).replace("=", "%3D");
            headers.put("Encrypt", "algorithm=RSA_AES,keyVersion=1,symmetricKey=" + key);
            return Body.of(Base64.getEncoder().encodeToString(body.bytes()));
        }
        if (disruption.has(ContentEncoded.class)) {
            headers.put("Content-Encoding", "gzip");
            return gzipped(body);
        }
        return body;
    }

    private static Body written(OtherBody other, Body own) {
        Charset charset = other.charset() == null ? StandardCharsets.UTF_8 : Charset.forName(other.charset());
        String text = other.text() == null ? own.text() : other.text();
        return Body.of(text.getBytes(charset));
    }

    private static Body gzipped(Body body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body.bytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Body.of(out.toByteArray());
    }
}
