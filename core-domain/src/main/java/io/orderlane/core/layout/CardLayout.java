package io.orderlane.core.layout;

import io.orderlane.core.field.Field;
import io.orderlane.core.field.LocaleField;
import io.orderlane.core.field.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which fields a card shows where. The look is ours, since the pages hold pictures only; every rendering says so.
 *
 * @param <S> the statuses of the scenario
 */
public final class CardLayout<S extends Enum<S>> {

    private final Phrase name;
    private final Map<S, Phrase> headlines;
    private @Nullable LocaleField<S, String> title;
    private @Nullable AmountFields<S> amount;
    private @Nullable LocaleField<S, String> button;
    private @Nullable Phrase buttonLabel;
    private final List<CardLine<S>> lines = new ArrayList<>();

    private CardLayout(Class<S> statuses, Phrase name) {
        this.name = name;
        this.headlines = new EnumMap<>(statuses);
    }

    /** A layout of cards that bear this name where no field gives a title. */
    public static <S extends Enum<S>> CardLayout<S> named(Class<S> statuses, String zhHk, String enUs) {
        return new CardLayout<>(statuses, new Phrase(zhHk, enUs));
    }

    /** What the card says at a status. */
    public CardLayout<S> says(S status, String zhHk, String enUs) {
        headlines.put(status, new Phrase(zhHk, enUs));
        return this;
    }

    /** The field that gives the title. */
    public CardLayout<S> title(LocaleField<S, String> field) {
        title = field;
        return this;
    }

    /** A line with a field's value behind a label. */
    public CardLayout<S> line(Field<S, ?> field, String zhHk, String enUs) {
        lines.add(new CardLine<>(field, new Phrase(zhHk, enUs)));
        return this;
    }

    /** A line with a field's value alone. */
    public CardLayout<S> line(Field<S, ?> field) {
        return line(field, "", "");
    }

    /** The amount, from two fields. */
    public CardLayout<S> amount(Field<S, Long> cents, Field<S, Currency> currency) {
        amount = new AmountFields.Pair<>(cents, currency);
        return this;
    }

    /** The amount, from one field. */
    public CardLayout<S> amount(Field<S, Money> money) {
        amount = new AmountFields.One<>(money);
        return this;
    }

    /** The button, there when its target is given. */
    public CardLayout<S> button(LocaleField<S, String> target, String zhHk, String enUs) {
        button = target;
        buttonLabel = new Phrase(zhHk, enUs);
        return this;
    }

    /** The scenario's own name. */
    public Phrase name() {
        return name;
    }

    /** What the card says at each status. */
    public Map<S, Phrase> headlines() {
        return Collections.unmodifiableMap(headlines);
    }

    /** The field that gives the title. */
    public Optional<LocaleField<S, String>> title() {
        return Optional.ofNullable(title);
    }

    /** The lines in order. */
    public List<CardLine<S>> lines() {
        return List.copyOf(lines);
    }

    /** The fields of the amount. */
    public Optional<AmountFields<S>> amount() {
        return Optional.ofNullable(amount);
    }

    /** The field with the button's target. */
    public Optional<LocaleField<S, String>> button() {
        return Optional.ofNullable(button);
    }

    /** The button's label. */
    public Optional<Phrase> buttonLabel() {
        return Optional.ofNullable(buttonLabel);
    }

    /** Every field it shows. */
    public List<Field<S, ?>> fields() {
        Stream<Field<S, ?>> single =
                Stream.of(title, button).filter(java.util.Objects::nonNull).map(field -> field);
        Stream<Field<S, ?>> shown = lines.stream().map(CardLine::field);
        Stream<Field<S, ?>> money = amount().stream().flatMap(fields -> fields.fields().stream());
        return Stream.of(single, shown, money).flatMap(fields -> fields).toList();
    }
}
