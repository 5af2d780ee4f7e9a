package io.orderlane.core.notification;

import io.orderlane.core.field.ChoiceType;
import io.orderlane.core.field.CurrencyType;
import io.orderlane.core.field.DigitsType;
import io.orderlane.core.field.Field;
import io.orderlane.core.field.FieldType;
import io.orderlane.core.field.LinkType;
import io.orderlane.core.field.ListType;
import io.orderlane.core.field.MoneyType;
import io.orderlane.core.field.NumberType;
import io.orderlane.core.field.ObjectType;
import io.orderlane.core.field.Placement;
import io.orderlane.core.field.PlainText;
import io.orderlane.core.field.TextType;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.Content;
import io.orderlane.core.scenario.Scenario;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of an update is hidden. The definition says what a value is; one that it does not know is hidden by its kind.
 * Ids of the envelope ({@code tinyAppId}, {@code tradeNo}, {@code merchantId}) are not hidden: they are the merchant's
 * own, and an answer about them would be of no use without.
 */
final class HiddenValues {

    private static final String VALUE = "value";
    private static final DigitsType CENTS = new DigitsType("cents");

    private final String recipient;
    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<Long> amounts = new TreeSet<>();

    private HiddenValues(String recipient) {
        this.recipient = recipient;
    }

    static HiddenValues of(Scenario<?> scenario, Delivery delivery) {
        HiddenValues values =
                new HiddenValues(PlainText.of(delivery.order().recipient().id()));
        Content content = delivery.notification().content();
        values.addTop(scenario, content.top());
        values.addAll(content.shared(), types(scenario, Placement.SHARED), false);
        Map<String, FieldType<?>> display = types(scenario, Placement.LOCALE);
        content.display().values().forEach(own -> values.addAll(own, display, true));
        return values;
    }

    private void addTop(Scenario<?> scenario, Tree.Obj top) {
        Map<String, FieldType<?>> types = types(scenario, Placement.TOP);
        scenario.baseApi().envelopeFields().forEach(field -> types.put(field.name(), field.type()));
        Set<String> ids = scenario.baseApi().envelopeFields().stream()
                .filter(field -> field.type() instanceof TextType)
                .map(Field::name)
                .collect(Collectors.toSet());
        top.members().forEach((name, value) -> {
            if (!ids.contains(name)) {
                add(types.get(name), value, false);
            }
        });
    }

    /** Types by the names their values go out under. */
    private static Map<String, FieldType<?>> types(Scenario<?> scenario, Placement placement) {
        return scenario.fields().stream()
                .filter(field -> field.placement() == placement)
                .collect(Collectors.toMap(scenario::wireName, Field::type, (one, other) -> one, HashMap::new));
    }

    private void addAll(Tree.Obj members, Map<String, FieldType<?>> types, boolean shown) {
        members.members().forEach((name, value) -> add(types.get(name), value, shown));
    }

    /** {@code shown}: all text of it is on the card, so that days and times are hidden too. */
    private void add(@Nullable FieldType<?> type, Tree value, boolean shown) {
        if (value instanceof Tree.Obj object) {
            object.members().forEach((name, member) -> add(memberType(type, name), member, shown));
        } else if (value instanceof Tree.Items items) {
            FieldType<?> item = type instanceof ListType<?> list ? list.item() : type;
            items.values().forEach(one -> add(item, one, shown));
        } else if (value instanceof Tree.Num number && isAmount(type)) {
            amounts.add(Math.abs(number.value()));
        } else if (value instanceof Tree.Text text) {
            addText(type, text.value(), shown);
        }
    }

    private static @Nullable FieldType<?> memberType(@Nullable FieldType<?> type, String name) {
        if (type instanceof MoneyType money) {
            return name.equals(VALUE) ? CENTS : money.currency();
        }
        return type instanceof ObjectType object
                ? object.members().stream()
                        .filter(member -> member.name().equals(name))
                        .<FieldType<?>>map(ObjectType.Member::type)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private void addText(@Nullable FieldType<?> type, String text, boolean shown) {
        if (isAmount(type) && text.matches("-?[0-9]{1,18}")) {
            amounts.add(Math.abs(Long.parseLong(text)));
        } else if (isText(type, shown)) {
            texts.add(PlainText.of(text));
        }
    }

    private static boolean isAmount(@Nullable FieldType<?> type) {
        return type == null
                || (type instanceof DigitsType digits && digits.unit().equals("cents"))
                || type instanceof NumberType;
    }

    private static boolean isText(@Nullable FieldType<?> type, boolean shown) {
        boolean free = type == null || type instanceof TextType || type instanceof LinkType;
        boolean ofAList = type instanceof CurrencyType || type instanceof ChoiceType || type instanceof DigitsType;
        return free || (shown && !ofAList);
    }

    /** Where they stand in a text. */
    BitSet in(String text) {
        BitSet hidden = new BitSet(text.length());
        new HiddenText(recipient, true).mark(text, hidden);
        texts.forEach(value -> new HiddenText(value, false).mark(text, hidden));
        HiddenAmounts.mark(text, amounts, hidden);
        return hidden;
    }
}
