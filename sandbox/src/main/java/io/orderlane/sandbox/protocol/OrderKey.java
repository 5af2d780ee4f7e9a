package io.orderlane.sandbox.protocol;

/** Names one order: AlipayHK refers to it by the merchant's number alone, within client and API. */
public record OrderKey(String clientId, Api api, String orderNo) {}
