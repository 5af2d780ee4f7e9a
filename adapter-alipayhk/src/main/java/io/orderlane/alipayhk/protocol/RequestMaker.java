package io.orderlane.alipayhk.protocol;

import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.port.SignedRequest;
import io.orderlane.alipayhk.port.Signer;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.scenario.BaseApi;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the request of a delivery: writes the body once, sets the time, signs exactly these bytes. */
final class RequestMaker {

    private final AlipayHkSettings settings;
    private final Signer signer;
    private final Clock clock;
    private final EnvelopeWriter contractCard;
    private final EnvelopeWriter orderService;

    RequestMaker(AlipayHkSettings settings, Signer signer, Clock clock) {
        this.settings = settings;
        this.signer = signer;
        this.clock = clock;
        this.contractCard = new ContractCardWriter(settings.languages(), settings.merchants());
        this.orderService = new OrderServiceWriter(settings.merchants());
    }

    SignedRequest make(Delivery delivery) {
        BaseApi api = delivery.order().api();
        Bytes body = (api == BaseApi.CONTRACT_CARD ? contractCard : orderService).write(delivery);
        String path = settings.path(api);
        return new SignedRequest(settings.endpoint(), path, headers(path, body), body);
    }

    private Map<String, String> headers(String path, Bytes body) {
        String time = settings.requestTime().write(clock.instant(), settings.zone());
        byte[] input = SigningInput.post(path, settings.clientId(), time, body).toBytes();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(Headers.CONTENT_TYPE, Headers.JSON_UTF_8);
        headers.put(Headers.ACCEPT_ENCODING, Headers.IDENTITY);
        headers.put(Headers.CLIENT_ID, settings.clientId());
        headers.put(Headers.REQUEST_TIME, time);
        headers.put(SignatureHeader.NAME, SignatureHeader.write(signer.sign(input)));
        return headers;
    }
}
