package io.orderlane.testkit.store;

import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.FieldValues;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.Content;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.Recipient;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioStatus;
import io.orderlane.core.status.Candidate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A checked update of a parcel, being written. Immutable: each method gives another one. The defaults are a parcel
 * placed over the order service at {@link #START}, of account {@code default} and one recipient.
 *
 * @param scenario which of {@link Parcels}
 * @param status its new status, one of {@link ParcelStatus}
 * @param says what is in it; the only content
 */
public record ParcelUpdate(
        Scenario<?> scenario, OrderKey key, String status, Instant at, Recipient recipient, String says) {

    /** When parcels are placed by default. */
    public static final Instant START = Instant.parse("2026-11-21T02:00:00Z");

    private static final Recipient OWNER = new Recipient.UserId("2160220000000001");

    /** A parcel over the order service. */
    public static ParcelUpdate of(String orderNo) {
        OrderKey key = new OrderKey(OrderKey.DEFAULT_ACCOUNT, Parcels.ORDER.name(), orderNo);
        return new ParcelUpdate(Parcels.ORDER, key, ParcelStatus.PLACED.name(), START, OWNER, "a book");
    }

    /** The same in another scenario. */
    public ParcelUpdate in(Scenario<?> other) {
        OrderKey moved = new OrderKey(key.account(), other.name(), key.orderNo());
        return new ParcelUpdate(other, moved, status, at, recipient, says);
    }

    /** The same of another account. */
    public ParcelUpdate account(String account) {
        OrderKey moved = new OrderKey(account, key.scenario(), key.orderNo());
        return new ParcelUpdate(scenario, moved, status, at, recipient, says);
    }

    /** The same with another status. */
    public ParcelUpdate status(ParcelStatus next) {
        return new ParcelUpdate(scenario, key, next.name(), at, recipient, says);
    }

    /** The same at a time that no wire time can express, so that deciding about it fails. */
    public ParcelUpdate beyondAllTimes() {
        return new ParcelUpdate(scenario, key, status, Instant.MAX, recipient, says);
    }

    /** The same, {@code seconds} after {@link #START}. */
    public ParcelUpdate second(int seconds) {
        return new ParcelUpdate(scenario, key, status, START.plusSeconds(seconds), recipient, says);
    }

    /** The same for another recipient. */
    public ParcelUpdate to(Recipient other) {
        return new ParcelUpdate(scenario, key, status, at, other, says);
    }

    /** The same with other content. */
    public ParcelUpdate says(String text) {
        return new ParcelUpdate(scenario, key, status, at, recipient, text);
    }

    /** What it says, as it is kept. */
    public Content content() {
        Tree.Obj shared = new Tree.Obj(Map.of(Parcels.WEIGHT.name(), Tree.of(250)));
        Tree.Obj zhHk = new Tree.Obj(Map.of(Parcels.CONTENT.name(), Tree.of("包裹：" + says)));
        Tree.Obj enUs = new Tree.Obj(Map.of(Parcels.CONTENT.name(), Tree.of(says)));
        return new Content(Tree.Obj.EMPTY, shared, Map.of(DisplayLocale.ZH_HK, zhHk, DisplayLocale.EN_US, enUs));
    }

    /** The update, checked. */
    public CheckedUpdate checked() {
        return new CheckedUpdate(
                ScenarioStatus.named(scenario, status).orElseThrow(),
                key,
                at,
                recipient,
                null,
                null,
                FieldValues.NONE,
                Map.of(),
                content(),
                fingerprint(),
                List.of());
    }

    /** As long as real ones. */
    private String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(says.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /** The update on its way into a store, worth sending for a day. */
    public Candidate candidate(Instant now) {
        return candidate(now, NotificationId.of(UUID.randomUUID()));
    }

    /** The same with an id. */
    public Candidate candidate(Instant now, NotificationId id) {
        return new Candidate(checked(), id, now, now.plus(Duration.ofDays(1)));
    }
}
