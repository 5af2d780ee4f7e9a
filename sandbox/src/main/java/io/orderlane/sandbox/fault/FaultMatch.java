package io.orderlane.sandbox.fault;

import io.orderlane.sandbox.protocol.Api;
import io.orderlane.sandbox.protocol.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a fault may meet; every member that is null meets any. The API is {@code contract-card} or
 * {@code order-service}, the scenario a template code or merchantBizType.
 */
public record FaultMatch(
        @Nullable String api,
        @Nullable String clientId,
        @Nullable String scenario,
        @Nullable String orderNo,
        @Nullable String status,
        @Nullable String command) {

    public static final FaultMatch ANY = new FaultMatch(null, null, null, null, null, null);

    public FaultMatch {
        if (api != null && Api.labelled(api).isEmpty()) {
            throw new IllegalArgumentException("api is neither contract-card nor order-service");
        }
    }

    boolean meets(Subject subject) {
        Api subjectApi = subject.api();
        return meets(api, subjectApi == null ? null : subjectApi.label())
                && meets(clientId, subject.clientId())
                && meets(scenario, subject.scenario())
                && meets(orderNo, subject.orderNo())
                && meets(status, subject.status())
                && meets(command, subject.command());
    }

    private static boolean meets(@Nullable String wanted, @Nullable String found) {
        return wanted == null || wanted.equals(found);
    }
}
