package io.orderlane.sandbox.gateway;

import io.orderlane.sandbox.journal.AnswerForm;
import io.orderlane.sandbox.protocol.Body;
import java.util.Map;

/** What goes back over the socket after the delay; {@link AnswerForm#CONNECTION_CLOSED} sends nothing of it. */
public record Answer(
        AnswerForm form, int httpStatus, Map<String, String> headers, Body body, Transfer transfer, long delayMillis) {}
