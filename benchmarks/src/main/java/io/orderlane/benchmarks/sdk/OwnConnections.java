package io.orderlane.benchmarks.sdk;

import com.alipay.global.api.BaseAlipayClient;
import com.alipay.global.api.exception.AlipayApiException;
import com.alipay.global.api.net.HttpRpcResult;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The vendor's client with the one step replaced that it lets be replaced, since its own refuses plain text. This sends
 * by the same {@code HttpURLConnection}, over connections that are kept, and does no more than it must.
 */
final class OwnConnections extends BaseAlipayClient {

    private static final int TIMEOUT_MILLIS = 15_000;

    OwnConnections(String url, String privateKey, String publicKey, String clientId) {
        super(url, privateKey, publicKey, clientId);
    }

    @Override
    public Map<String, String> buildCustomHeader() {
        return Map.of();
    }

    @Override
    public HttpRpcResult sendRequest(String url, String method, Map<String, String> headers, String body)
            throws AlipayApiException {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            prepare(connection, method, headers);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body.getBytes(StandardCharsets.UTF_8));
            }
            return answer(connection);
        } catch (IOException broken) {
            throw new AlipayApiException(broken);
        }
    }

    private static void prepare(HttpURLConnection connection, String method, Map<String, String> headers)
            throws IOException {
        connection.setRequestMethod(method);
        connection.setDoOutput(true);
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        headers.forEach(connection::setRequestProperty);
    }

    private static HttpRpcResult answer(HttpURLConnection connection) throws IOException {
        HttpRpcResult result = new HttpRpcResult();
        result.setRspCode(connection.getResponseCode());
        result.setRspBody(new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        String signature = connection.getHeaderField("signature");
        result.setRspSign(signature.substring(signature.indexOf("signature=") + "signature=".length()));
        result.setResponseTime(connection.getHeaderField("response-time"));
        return result;
    }
}
