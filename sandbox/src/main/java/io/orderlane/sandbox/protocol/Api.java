package io.orderlane.sandbox.protocol;

import java.util.Arrays;
import java.util.Optional;

/** The two base APIs of AlipayHK's order notifications. */
public enum Api {
    /** Performance notification, {@code contractCardSync} (base API A). */
    CONTRACT_CARD("contract-card"),
    /** Order service, {@code order/sync} (base API B). */
    ORDER_SERVICE("order-service");

    private final String label;

    Api(String label) {
        this.label = label;
    }

    /** The name used in files, journal lines and fault plans. */
    public String label() {
        return label;
    }

    public static Optional<Api> labelled(String label) {
        return Arrays.stream(values()).filter(api -> api.label.equals(label)).findFirst();
    }
}
