package io.orderlane.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** What came back, and whether its signature holds. */
record Reply(HttpRequest request, HttpResponse<byte[]> response) {
    private static final JsonMapper JSON = new JsonMapper();

    String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    int httpStatus() {
        return response.statusCode();
    }

    JsonNode json() {
        try {
            return JSON.readTree(text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text(), e);
        }
    }

    /** E.g. {@code S SUCCESS}. */
    String result() {
        JsonNode result = json().path("result");
        return result.path("resultStatus").asText() + " "
                + result.path("resultCode").asText();
    }

    String message() {
        return json().path("result").path("resultMessage").asText();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    boolean isSignedBy(Sandbox sandbox) {
        String value = header("Signature").replaceAll(".*signature=", "");
        if (value.isEmpty()) {
            return false;
        }
        String head = request.method() + " " + pathWithQuery() + "\n" + header("Client-Id") + "."
                + header("Response-Time") + ".";
        return verify(publicKey(sandbox.publicKeyPem()), head, value);
    }

    private String pathWithQuery() {
        String query = request.uri().getRawQuery();
        return request.uri().getRawPath() + (query == null ? "" : "?" + query);
    }

    private boolean verify(PublicKey key, String head, String value) {
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initVerify(key);
            rsa.update(head.getBytes(StandardCharsets.UTF_8));
            rsa.update(response.body());
            return rsa.verify(Base64.getDecoder().decode(URLDecoder.decode(value, StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicKey publicKey(String pem) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
