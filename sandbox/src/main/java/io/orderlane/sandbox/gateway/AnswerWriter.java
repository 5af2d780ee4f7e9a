package io.orderlane.sandbox.gateway;

import io.orderlane.sandbox.fault.Disruption;
import io.orderlane.sandbox.fault.Misbehaviour.CutBody;
import io.orderlane.sandbox.fault.Misbehaviour.ForeignClientId;
import io.orderlane.sandbox.fault.Misbehaviour.HttpStatus;
import io.orderlane.sandbox.fault.Misbehaviour.OtherStatus;
import io.orderlane.sandbox.fault.Misbehaviour.OtherTime;
import io.orderlane.sandbox.fault.Misbehaviour.SlowDrip;
import io.orderlane.sandbox.journal.AnswerForm;
import io.orderlane.sandbox.protocol.Body;
import io.orderlane.sandbox.protocol.Call;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes answers as bytes and headers, signs them, and spoils them as the faults say. */
public final class AnswerWriter {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
    private final GatewaySettings settings;
    private final AnswerSigner signer;
    private final Response response;
    private final Clock clock;

    public AnswerWriter(GatewaySettings settings, AnswerSigner signer, Clock clock) {
        this.settings = settings;
        this.signer = signer;
        this.response = new Response(settings.statusAnswer());
        this.clock = clock;
    }

    Answer write(CheckedRequest request, AnswerForm form, Decision decision) {
        long delay = request.disruption().delayMillis(false);
        return switch (form) {
            case CONNECTION_CLOSED -> new Answer(form, 0, Map.of(), Body.empty(), Transfer.WHOLE, delay);
            case HTTP_ERROR -> httpError(request.disruption(), form, delay);
            default -> withResult(request, form, decision, delay);
        };
    }

    private static Answer httpError(Disruption disruption, AnswerForm form, long delay) {
        HttpStatus error = disruption.first(HttpStatus.class).orElseThrow();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "text/plain; charset=UTF-8");
        if (error.retryAfterSeconds() > 0) {
            headers.put("Retry-After", Integer.toString(error.retryAfterSeconds()));
        }
        Body body = Body.of("HTTP " + error.status() + " by the plan of faults\n");
        return new Answer(form, error.status(), headers, body, transfer(disruption), delay);
    }

    private Answer withResult(CheckedRequest request, AnswerForm form, Decision decision, long delay) {
        Disruption disruption = request.disruption();
        Body own = response.write(request.subject().api(), decision.result(), decision.ruling());
        Map<String, String> headers = headers(request.call(), disruption, decision.sequence());
        Body body = OddForms.spoil(disruption, headers, own);
        signer.sign(request, form, headers, body);
        int status =
                disruption.first(OtherStatus.class).map(OtherStatus::status).orElse(200);
        return new Answer(form, status, headers, body, transfer(disruption), delay);
    }

    private Map<String, String> headers(Call call, Disruption disruption, long sequence) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json; charset=UTF-8");
        String usual = settings.clientId() == null ? call.clientId() : settings.clientId();
        String clientId = disruption
                .first(ForeignClientId.class)
                .map(ForeignClientId::clientId)
                .orElse(usual);
        if (clientId != null) {
            headers.put("Client-Id", clientId);
        }
        long off = disruption.first(OtherTime.class).map(OtherTime::seconds).orElse(0L);
        headers.put("Response-Time", SECONDS.format(OffsetDateTime.now(clock).plusSeconds(off)));
        headers.put("Tracer-Id", "sandbox" + "%017d".formatted(sequence));
        return headers;
    }

    private static Transfer transfer(Disruption disruption) {
        int missing = disruption.first(CutBody.class).map(CutBody::missingBytes).orElse(0);
        return disruption
                .first(SlowDrip.class)
                .map(drip -> new Transfer(missing, drip.chunkBytes(), drip.millis()))
                .orElse(new Transfer(missing, 0, 0));
    }
}
