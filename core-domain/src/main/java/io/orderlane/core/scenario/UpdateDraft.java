package io.orderlane.core.scenario;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Field;
import io.orderlane.core.field.LocaleField;
import io.orderlane.core.field.MomentType;
import io.orderlane.core.field.SharedField;
import io.orderlane.core.field.TopField;
import io.orderlane.core.field.Tree;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An update being written in Java: a field, status or value that does not belong does not compile. It serves all
 * scenarios, those of other jars too. It is checked like any other update when it is submitted.
 */
public final class UpdateDraft<S extends Enum<S>> {

    private static final MomentType MOMENT = new MomentType();

    private final Map<String, Tree> members = new LinkedHashMap<>();
    private final Map<String, Tree> fields = new LinkedHashMap<>();
    private final Map<DisplayLocale, Map<String, Tree>> display = new EnumMap<>(DisplayLocale.class);

    UpdateDraft(Scenario<S> scenario, S status, String orderNo, Instant occurredAt) {
        members.put("scenario", Tree.of(scenario.name()));
        members.put("orderNo", Tree.of(given(orderNo, "update(status, orderNo, occurredAt): orderNo")));
        members.put(
                "status",
                Tree.of(given(status, "update(status, orderNo, occurredAt): status")
                        .name()));
        members.put("occurredAt", MOMENT.write(given(occurredAt, "update(status, orderNo, occurredAt): occurredAt")));
    }

    /** To the user with this id at AlipayHK. */
    public UpdateDraft<S> to(String userId) {
        return recipient("userId", given(userId, "to(userId): userId"));
    }

    /** To the user with this authorization id. */
    public UpdateDraft<S> toOpenId(String openId) {
        return recipient("openId", given(openId, "toOpenId(openId): openId"));
    }

    private UpdateDraft<S> recipient(String kind, String id) {
        members.put("recipient", new Tree.Obj(Map.of(kind, Tree.of(id))));
        return this;
    }

    /** A field that is the same in every language. */
    public <V> UpdateDraft<S> with(SharedField<S, V> field, V value) {
        return put(fields, field, value);
    }

    /** A field of the scenario at the top level. */
    public <V> UpdateDraft<S> with(TopField<S, V> field, V value) {
        return put(members, field, value);
    }

    /** A member of the base API's envelope, from {@link EnvelopeFields}. */
    public <V> UpdateDraft<S> envelope(TopField<AnyStatus, V> field, V value) {
        return put(members, field, value);
    }

    /** A field in Traditional Chinese. */
    public <V> UpdateDraft<S> zhHk(LocaleField<S, V> field, V value) {
        return in(DisplayLocale.ZH_HK, field, value);
    }

    /** A field in English. */
    public <V> UpdateDraft<S> enUs(LocaleField<S, V> field, V value) {
        return in(DisplayLocale.EN_US, field, value);
    }

    /** A field in one language. */
    public <V> UpdateDraft<S> in(DisplayLocale locale, LocaleField<S, V> field, V value) {
        return put(
                display.computeIfAbsent(
                        given(locale, "in(locale, field, value): locale"), any -> new LinkedHashMap<>()),
                field,
                value);
    }

    /** A field with the same value in both languages. */
    public <V> UpdateDraft<S> inBoth(LocaleField<S, V> field, V value) {
        return zhHk(field, value).enUs(field, value);
    }

    /** The configured account it is sent from; {@code default} when left out. */
    public UpdateDraft<S> account(String account) {
        members.put("account", Tree.of(given(account, "account(account): account")));
        return this;
    }

    /** When the order began; the first update's own time when left out. Counts in the first update only. */
    public UpdateDraft<S> createdAt(Instant instant) {
        members.put("createdAt", MOMENT.write(given(instant, "createdAt(instant): instant")));
        return this;
    }

    /** After this instant it is no longer worth sending: the deadline. Never on the wire. */
    public UpdateDraft<S> deliverBy(Instant instant) {
        members.put("deliverBy", MOMENT.write(given(instant, "deliverBy(instant): instant")));
        return this;
    }

    private <V> UpdateDraft<S> put(Map<String, Tree> into, Field<?, V> field, V value) {
        String name = given(field, "the field of an update").name();
        into.put(name, field.type().write(given(value, "the value of " + name)));
        return this;
    }

    private static <T> T given(@Nullable T argument, String what) {
        return Objects.requireNonNull(
                argument, () -> what + " is null; leave the call out where there is nothing to say.");
    }

    /** The update as data, in the form it has as JSON. */
    public Tree.Obj toTree() {
        Map<String, Tree> all = new LinkedHashMap<>(members);
        all.put("fields", new Tree.Obj(fields));
        Map<String, Tree> languages = new LinkedHashMap<>();
        display.forEach((locale, values) -> languages.put(locale.code(), new Tree.Obj(values)));
        all.put("display", new Tree.Obj(languages));
        return new Tree.Obj(all);
    }
}
