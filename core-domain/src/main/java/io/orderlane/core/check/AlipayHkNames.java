package io.orderlane.core.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the members of AlipayHK's own requests are called in an update, for authors who copy from its pages. */
final class AlipayHkNames {

    private static final Map<String, String> FIX = new HashMap<>();

    static {
        // spotless:off
        is("orderNo",             "merchantBizNo");
        is("occurredAt",          "bizDate", "orderModifyTime");
        is("createdAt",           "orderCreateTime");
        is("status",              "orderStatus");
        is("orderDetailUrl",      "merchantOrderDetailUrl");
        is("amount.currency",     "amountCurrency");
        is("payAmount.currency",  "payAmountCurrency");
        is("recipient.userId",    "userId");
        is("recipient.openId",    "openId");
        is("scenario",            "productTemplateCode", "merchantBizType");
        is("fields",              "extInfo");
        is("display",             "multiLang", "languageBusinessInfo");
        // spotless:on
        FIX.put("requestId", "Remove it: Orderlane makes it, the same on every retry.");
        FIX.put("command", "Remove it: Orderlane chooses SEND or UPDATE.");
        FIX.put("syncDataInfo", "Put its members at the top, in fields or in display.");
    }

    private AlipayHkNames() {}

    private static void is(String ours, String... theirs) {
        for (String name : theirs) {
            FIX.put(name, "Here it is called \"" + ours + "\".");
        }
    }

    /** What to do about such a member; nothing when AlipayHK has none of this name. */
    static Optional<String> fix(String name) {
        if (name.startsWith("extInfo.")) {
            return Optional.of("Here it is called \"fields." + name.substring("extInfo.".length()) + "\".");
        }
        return Optional.ofNullable(FIX.get(name));
    }
}
