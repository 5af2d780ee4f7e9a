package io.orderlane.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;

/** A merchant's client on JDK parts, sharing no code with the sandbox. */
final class Merchant {
    static final String CLIENT_ID = "4Q5Y8W0WSG45P907917";
    static final String TIME = "2026-11-22T06:42:21+08:00";
    static final String CARD = "/api/open/alipay/intl/promotion/order/contractCardSync";
    static final String SERVICE = "/api/open/alipay/v1/merchant/order/sync";
    /** Made once, since making keys is what takes a test longest. */
    static final String GATEWAY_KEY =
            Base64.getEncoder().encodeToString(keyPair().getPrivate().getEncoded());

    private static final KeyPair KEYS = keyPair();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI endpoint;

    Merchant(URI endpoint) {
        this.endpoint = endpoint;
    }

    static String publicKeyPem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(KEYS.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Posts a rightly signed body. */
    Reply post(String path, String body) throws IOException, InterruptedException {
        return send(request(path, body).header("Signature", header(sign(path, body))));
    }

    /** A request with every header but the signature. */
    HttpRequest.Builder request(String path, String body) {
        return bare(path, body)
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("Client-Id", CLIENT_ID)
                .header("Request-Time", TIME);
    }

    HttpRequest.Builder bare(String path, String body) {
        return HttpRequest.newBuilder(endpoint.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest built = request.build();
        return new Reply(built, http.send(built, HttpResponse.BodyHandlers.ofByteArray()));
    }

    Reply control(String method, String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(endpoint.resolve("/_sandbox/" + path))
                .timeout(Duration.ofSeconds(10))
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    static String header(String base64) {
        return "algorithm=RSA256,keyVersion=1,signature=" + URLEncoder.encode(base64, StandardCharsets.UTF_8);
    }

    static String sign(String path, String body) {
        return sign(KEYS.getPrivate(), "POST " + path + "\n" + CLIENT_ID + "." + TIME + "." + body);
    }

    static String sign(PrivateKey key, String text) {
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initSign(key);
            rsa.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(rsa.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
