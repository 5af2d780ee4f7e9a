package io.orderlane.benchmarks.sdk;

import com.alibaba.fastjson.JSON;
import com.alibaba.fastjson.parser.Feature;
import com.alibaba.fastjson.serializer.SerializerFeature;
import com.alipay.global.api.AlipayClient;
import com.alipay.global.api.DefaultAlipayClient;
import com.alipay.global.api.base64.Base64Encryptor;
import com.alipay.global.api.exception.AlipayApiException;
import com.alipay.global.api.tools.SignatureTool;
import io.orderlane.alipayhk.protocol.OrderServiceWriter;
import io.orderlane.benchmarks.Rides;
import io.orderlane.ride.RideHailing;
import java.security.Key;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The vendor's client as it is published. */
final class SdkClient implements Side.Client {

    /** The client takes Base64 from {@code javax.xml.bind} unless it is given another; Java 11 and later have none. */
    private static final Base64Encryptor JDK_BASE64 = new Base64Encryptor() {
        @Override
        public String encodeToString(byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }

        @Override
        public byte[] decode(String text) {
            return Base64.getDecoder().decode(text);
        }
    };

    private final AlipayClient client;
    private final String path;
    private final Map<String, Object> ride;

    SdkClient(Terms terms) {
        SignatureTool.setBase64Encryptor(JDK_BASE64);
        this.client = new DefaultAlipayClient(
                terms.endpoint(),
                base64(terms.privateKey()),
                base64(terms.publicKey()),
                terms.settings().clientId());
        this.path = terms.settings().orderServicePath();
        this.ride = sameAsOurs();
    }

    private static String base64(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** Our body, read; fails when the vendor's client does not write the very same bytes of it. */
    private Map<String, Object> sameAsOurs() {
        String ours = new OrderServiceWriter()
                .write(Rides.delivery(RideHailing.SCENARIO))
                .toUtf8();
        Map<String, Object> members = new LinkedHashMap<>(JSON.parseObject(ours, Feature.OrderedField));
        String theirs =
                JSON.toJSONString(new OrderSync(path, members), SerializerFeature.DisableCircularReferenceDetect);
        if (!theirs.equals(ours)) {
            throw new IllegalStateException("The two do not send the same.\nours:   " + ours + "\ntheirs: " + theirs);
        }
        return members;
    }

    @Override
    public boolean deliver() {
        try {
            OrderSync.Answer answer = client.execute(new OrderSync(path, ride));
            return answer.getResult().getResultStatus().toString().equals("S");
        } catch (AlipayApiException failed) {
            return false;
        }
    }

    @Override
    public void close() {
        // it has nothing to close
    }
}
