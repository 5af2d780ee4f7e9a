package io.orderlane.benchmarks.sdk;

import com.alipay.global.api.response.AlipayResponse;

/** What the vendor's client makes of an answer: the result alone, which is all the peer says. */
public final class OrderSyncAnswer extends AlipayResponse {}
