package io.orderlane.core;

import io.orderlane.core.field.Tree;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.scenario.UpdateDraft;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Updates of parcels, complete or spoiled in one place. */
public final class Updates {

    /** A day in the life of a test. */
    public static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    private Updates() {}

    /** A parcel on the way, with everything that is required or advised. */
    public static UpdateDraft<Parcel.Status> onTheWay(String orderNo) {
        return at(Parcel.Status.ON_THE_WAY, orderNo, NOW)
                .with(Parcel.FEE, 3000L)
                .with(Parcel.FEE_CURRENCY, java.util.Currency.getInstance("HKD"))
                .with(Parcel.LEFT_AT, NOW.minusSeconds(600))
                .with(Parcel.TRAVEL_TIME, 20L);
    }

    /** A parcel at a status with nothing but its shop. */
    public static UpdateDraft<Parcel.Status> at(Parcel.Status status, String orderNo, Instant when) {
        return Parcel.SCENARIO
                .update(status, orderNo, when)
                .to("2160220000000001")
                .zhHk(Parcel.SHOP, "花店")
                .enUs(Parcel.SHOP, "Florist");
    }

    /** The update with a member set, addressed by a path of names; null removes it. */
    public static OrderUpdate with(OrderUpdate update, Tree value, String... path) {
        return new OrderUpdate(put(update.members(), value, path, 0));
    }

    /** The update without a member. */
    public static OrderUpdate without(OrderUpdate update, String... path) {
        return new OrderUpdate(put(update.members(), null, path, 0));
    }

    private static Tree.Obj put(Tree.Obj object, Tree value, String[] path, int depth) {
        Map<String, Tree> members = new LinkedHashMap<>(object.members());
        String name = path[depth];
        if (depth + 1 < path.length) {
            Tree child = members.getOrDefault(name, Tree.Obj.EMPTY);
            members.put(name, put((Tree.Obj) child, value, path, depth + 1));
        } else if (value == null) {
            members.remove(name);
        } else {
            members.put(name, value);
        }
        return new Tree.Obj(members);
    }
}
