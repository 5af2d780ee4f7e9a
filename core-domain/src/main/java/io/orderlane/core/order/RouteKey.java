package io.orderlane.core.order;

import io.orderlane.core.scenario.BaseApi;

/** What can be slow, limited, paused or down: an account on a base API. */
public record RouteKey(String account, BaseApi api) {

    @Override
    public String toString() {
        return account + "/" + api.label();
    }
}
