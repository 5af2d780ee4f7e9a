package io.orderlane.alipayhk.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The merchant an account speaks for, where it is not the account's own. An update's own value takes precedence.
 *
 * @param merchantId sent on both APIs; on the order service it is the deprecated name of the other
 * @param merchantAccountId sent on the order service
 */
public record MerchantIds(
        @Nullable String merchantId, @Nullable String merchantAccountId) {

    /** The account speaks for itself. */
    public static final MerchantIds NONE = new MerchantIds(null, null);

    /** The most characters each may have (order service page, Request parameters). */
    public static final int LONGEST = 64;

    /** @throws IllegalArgumentException naming the one that is blank or too long */
    public MerchantIds {
        check("merchant id", merchantId);
        check("merchant account id", merchantAccountId);
    }

    private static void check(String name, @Nullable String id) {
        if (id != null && (id.isBlank() || id.codePointCount(0, id.length()) > LONGEST)) {
            throw new IllegalArgumentException("the " + name + " is blank or has more than " + LONGEST
                    + " characters; expected as AlipayHK gave it, like 2160220000000001, or nothing");
        }
    }
}
