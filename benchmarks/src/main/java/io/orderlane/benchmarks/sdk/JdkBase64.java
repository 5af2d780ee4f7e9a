package io.orderlane.benchmarks.sdk;

import com.alipay.global.api.base64.Base64Encryptor;
import java.util.Base64;

/** The vendor's client takes Base64 from {@code javax.xml.bind} unless it is given another; Java 11 and later have none. */
final class JdkBase64 implements Base64Encryptor {

    @Override
    public String encodeToString(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public byte[] decode(String text) {
        return Base64.getDecoder().decode(text);
    }
}
