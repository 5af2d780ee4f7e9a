package io.orderlane.benchmarks.sdk;

import com.alibaba.fastjson.JSON;
import com.alibaba.fastjson.parser.Feature;
import com.alibaba.fastjson.serializer.SerializerFeature;
import com.alipay.global.api.AlipayClient;
import com.alipay.global.api.DefaultAlipayClient;
import com.alipay.global.api.exception.AlipayApiException;
import com.alipay.global.api.tools.SignatureTool;
import io.orderlane.alipayhk.protocol.OrderServiceWriter;
import io.orderlane.benchmarks.Deliveries;
import io.orderlane.ride.RideHailing;
import java.security.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The vendor's client, which blocks: a thread for each delivery under way. */
final class SdkClient implements Client {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AlipayClient client;
    private final String path;
    private final Map<String, Object> ride;

    private SdkClient(AlipayClient client, Terms terms) {
        SignatureTool.setBase64Encryptor(new JdkBase64());
        this.client = client;
        this.path = terms.settings().orderServicePath();
        this.ride = sameAsOurs();
    }

    /** As it is published; speaks TLS only. */
    static SdkClient asPublished(Terms terms) {
        return new SdkClient(
                new DefaultAlipayClient(
                        terms.endpoint(),
                        base64(terms.privateKey()),
                        base64(terms.publicKey()),
                        terms.settings().clientId()),
                terms);
    }

    /** Without TLS when the peer has none. */
    static SdkClient withOwnConnections(Terms terms) {
        return new SdkClient(
                new OwnConnections(
                        terms.endpoint(),
                        base64(terms.privateKey()),
                        base64(terms.publicKey()),
                        terms.settings().clientId()),
                terms);
    }

    private static String base64(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** Our body, read; fails when the vendor's client does not write the very same bytes of it. */
    private Map<String, Object> sameAsOurs() {
        String ours = new OrderServiceWriter()
                .write(Deliveries.of(RideHailing.SCENARIO))
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
            OrderSyncAnswer answer = client.execute(new OrderSync(path, ride));
            return answer.getResult().getResultStatus().toString().equals("S");
        } catch (AlipayApiException failed) {
            return false;
        }
    }

    @Override
    public Window run(Duration time, int atOnce) throws Exception {
        List<Future<?>> underWay = new ArrayList<>();
        Meter meter = new Meter(time);
        for (int i = 0; i < atOnce; i++) {
            underWay.add(threads.submit((Callable<Boolean>) () -> keepOn(meter)));
        }
        for (Future<?> thread : underWay) {
            thread.get();
        }
        return meter.stop();
    }

    private boolean keepOn(Meter meter) {
        while (meter.goesOn()) {
            meter.count(deliver());
        }
        return true;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
