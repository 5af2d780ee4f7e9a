package io.orderlane.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderlane.sandbox.protocol.Api;
import io.orderlane.sandbox.protocol.Subject;
import org.jspecify.annotations.Nullable;

/** Reads what a body is about, before any check and whatever the checks find. */
public final class SubjectReader {
    private final Catalogue catalogue;

    public SubjectReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Subject read(Api api, @Nullable String clientId, ObjectNode body) {
        Envelope envelope = catalogue.envelope(api);
        JsonNode time = body.path(envelope.eventTime());
        return new Subject(
                api,
                clientId,
                text(body, envelope.scenario()),
                text(body, "merchantBizNo"),
                text(body, "requestId"),
                text(body, "command"),
                text(body, "orderStatus"),
                time.canConvertToLong() && time.isIntegralNumber() ? time.longValue() : null);
    }

    private static @Nullable String text(ObjectNode body, String member) {
        return body.path(member).textValue();
    }
}
