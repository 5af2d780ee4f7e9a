package io.orderlane.alipayhk.protocol;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.Content;
import io.orderlane.core.order.Order;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.Recipient;
import io.orderlane.core.scenario.BaseApi;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Deliveries with the content of the pages' samples, built by hand. */
final class Samples {

    private static final String RIDE_LINK = "alipayhk://platformapi/startapp?appId=2102000032500019";

    private Samples() {}

    /** Payment order page, Example; contract card base page, tables. */
    static Delivery paymentOrder() {
        Tree.Obj top = object(
                "endDate",
                1632920143000L,
                "orderDetailUrl",
                "alipayhk://platformapi/startapp?appId=2102020185475244&page=pages/alipay/orderDetail/index"
                        + "?orderCode=20240421389609183133&query=",
                "payAmount",
                object("value", 10000L, "currency", "HKD"),
                "amount",
                object("value", 100000L, "currency", "HKD"),
                "tradeNo",
                "2021042111222",
                "tinyAppId",
                "12333");
        Content content = new Content(
                top,
                Tree.Obj.EMPTY,
                Map.of(
                        DisplayLocale.EN_US, bill("OCT Gas Bill Issued", "GAS BILL"),
                        DisplayLocale.ZH_HK, bill("煤氣十月賬單已發出", "煤氣賬單")));
        Order order = order(
                BaseApi.CONTRACT_CARD,
                "GDBJ0529000000000001",
                new Recipient.UserId("2160220044640xxx"),
                1632833743000L);
        return delivery(order, "PAYMENT_ORDER_DEFAULT", 1, "WAIT_PAY", 1632833743000L, content, Command.CREATE);
    }

    private static Tree.Obj bill(String desc, String name) {
        String link = "alipayhk://platformapi/startapp?appId=210202018547xxxx";
        return object(
                "action_url",
                link,
                "bill_amount",
                "57000",
                "bill_amount_currency",
                "HKD",
                "bill_desc",
                desc,
                "bill_due_time",
                "2024-10-15",
                "bill_icon_url",
                "https://www.alipayhk.com/wp-content/uploads/2022/01/AlipayHK_logo.png",
                "bill_name",
                name,
                "order_url",
                link);
    }

    /** Ride hailing page, sample request. */
    static Delivery rideHailing() {
        Tree.Obj shared = object(
                "driver_board_duration", "5",
                "estimated_cost", "3000",
                "estimated_cost_currency", "HKD",
                "license_plate", "ALIPAYHK",
                "reservation_time", 1757402476458L,
                "ride_dest_duration", "10",
                "ride_price_type", "ESTIMATE",
                "service_end_time", 1757403076458L,
                "service_start_time", 1757402176458L);
        Content content = new Content(
                object("tradeNo", "216022015977xxxx_1757402176458"),
                shared,
                Map.of(
                        DisplayLocale.ZH_HK, car("白色", "香港銅鑼灣勿地臣街 1 號"),
                        DisplayLocale.EN_US, car("White", "1 Matheson Street, Causeway Bay, Hong Kong")));
        Order order =
                order(BaseApi.ORDER_SERVICE, "1757402176458", new Recipient.UserId("216022015977xxxx"), 1757402176458L);
        return delivery(order, "RIDE_HAILING", 2, "PENDING", 1757402176459L, content, Command.CREATE);
    }

    private static Tree.Obj car(String color, String model) {
        return object("action_url", RIDE_LINK, "auto_color", color, "auto_model", model, "order_Url", RIDE_LINK);
    }

    /** The same journey on the other base API, which copies into each language what all share. */
    static Delivery rideHailingContractCard() {
        Tree.Obj shared = object(
                "driver_board_duration", "5",
                "estimated_cost", "3000",
                "estimated_cost_currency", "HKD",
                "license_plate", "ALIPAYHK",
                "service_start_time", 1757402176458L);
        Content content = new Content(
                Tree.Obj.EMPTY,
                shared,
                Map.of(
                        DisplayLocale.ZH_HK, object("action_url", RIDE_LINK, "auto_color", "白色"),
                        DisplayLocale.EN_US, object("action_url", RIDE_LINK, "auto_color", "White")));
        Order order = order(
                BaseApi.CONTRACT_CARD, "1757402176458", new Recipient.OpenId("281006131000000000xxxx"), 1757402176458L);
        return delivery(order, "RIDE_HAILING_DEFAULT", 3, "ORDER_TAKEN", 1757402176458L, content, Command.CHANGE);
    }

    /** EV charging page, field table; its own sample is another scenario's. */
    static Delivery evCharging() {
        Tree.Obj shared = object(
                "amount",
                object("value", "10000", "currency", "HKD"),
                "surcharge_amount",
                object("value", "500", "currency", "HKD"),
                "merchant_bill_detail",
                RIDE_LINK,
                "merchant_bill_id",
                "P2046",
                "progess_curr",
                "70",
                "progess_max",
                "100",
                "start_time",
                1740998266927L,
                "end_time",
                1741001866927L,
                "time_cost",
                "60");
        Tree.Obj platform = object(
                "platform_name",
                "AlipayHK",
                "platform_logo",
                "https://mdn.alipayobjects.com/huamei_xfceij/afts/img/A*Wbi4SpWwX_IAAAAAAAAAAAAADgeDAQ/original");
        Content content = new Content(
                object(
                        "tradeNo", "2123094382159431592739568123",
                        "tinyAppId", "2102020185475244",
                        "merchantAccountId", "2160220000000099"),
                shared,
                Map.of(DisplayLocale.ZH_HK, platform, DisplayLocale.EN_US, platform));
        Order order = order(BaseApi.ORDER_SERVICE, "P2046", new Recipient.UserId("2160220000000001"), 1740998266927L);
        return delivery(order, "CHARGING_PILE", 4, "SERVING", 1740998266927L, content, Command.CREATE);
    }

    /** A delivery of the smallest content. */
    static Delivery bare(BaseApi api, Command command) {
        Order order = order(api, "R-1", new Recipient.UserId("2160220000000001"), 1757402176458L);
        return delivery(
                order,
                "CODE",
                5,
                "CLOSED",
                1757402176458L,
                new Content(Tree.Obj.EMPTY, Tree.Obj.EMPTY, Map.of()),
                command);
    }

    private static Order order(BaseApi api, String orderNo, Recipient recipient, long createdAt) {
        Instant created = Instant.ofEpochMilli(createdAt);
        return new Order(
                new OrderKey("default", "sample", orderNo), api, recipient, created, "ANY", created, createdAt, null);
    }

    private static Delivery delivery(
            Order order, String code, int id, String status, long wireTime, Content content, Command command) {
        Instant at = Instant.ofEpochMilli(wireTime);
        NotificationId notificationId = new NotificationId(String.format("%032d", id));
        Notification notification =
                new Notification(notificationId, 1, status, at, wireTime, at, at.plusSeconds(86400), content);
        return new Delivery(order, code, notification, command);
    }

    static Tree.Obj object(Object... namesAndValues) {
        Map<String, Tree> members = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            members.put((String) namesAndValues[at], tree(namesAndValues[at + 1]));
        }
        return new Tree.Obj(members);
    }

    private static Tree tree(Object value) {
        if (value instanceof Tree ready) {
            return ready;
        }
        return value instanceof Long number ? Tree.of(number) : Tree.of((String) value);
    }
}
