package io.orderlane.core.layout;

import io.orderlane.core.field.Field;
import io.orderlane.core.field.LocaleField;
import io.orderlane.core.field.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which fields a card shows where. The look is ours, since the pages hold pictures only; every rendering says
 * "simulated". Immutable: each method returns a layout with one more element.
 */
public final class CardLayout<S extends Enum<S>> {

    private final Phrase name;
    private final Map<S, Phrase> headlines;
    private final @Nullable LocaleField<S, String> title;
    private final List<CardLine<S>> lines;
    private final @Nullable AmountFields<S> amount;
    private final @Nullable LocaleField<S, String> button;
    private final @Nullable Phrase buttonLabel;

    private CardLayout(
            Phrase name,
            Map<S, Phrase> headlines,
            @Nullable LocaleField<S, String> title,
            List<CardLine<S>> lines,
            @Nullable AmountFields<S> amount,
            @Nullable LocaleField<S, String> button,
            @Nullable Phrase buttonLabel) {
        this.name = name;
        this.headlines = Collections.unmodifiableMap(headlines);
        this.title = title;
        this.lines = List.copyOf(lines);
        this.amount = amount;
        this.button = button;
        this.buttonLabel = buttonLabel;
    }

    /** A layout of cards that bear this name where no field gives a title. */
    public static <S extends Enum<S>> CardLayout<S> named(Class<S> statuses, String zhHk, String enUs) {
        Phrase name = new Phrase(zhHk, enUs);
        return new CardLayout<>(name, new EnumMap<>(statuses), null, List.of(), null, null, null);
    }

    /** What the card says at a status. */
    public CardLayout<S> says(S status, String zhHk, String enUs) {
        Map<S, Phrase> more = new LinkedHashMap<>(headlines);
        more.put(status, new Phrase(zhHk, enUs));
        return new CardLayout<>(name, more, title, lines, amount, button, buttonLabel);
    }

    /** The field that gives the title. */
    public CardLayout<S> title(LocaleField<S, String> field) {
        return new CardLayout<>(name, headlines, field, lines, amount, button, buttonLabel);
    }

    /** A line with a field's value behind a label. */
    public CardLayout<S> line(Field<S, ?> field, String zhHk, String enUs) {
        List<CardLine<S>> more = new ArrayList<>(lines);
        more.add(new CardLine<>(field, new Phrase(zhHk, enUs)));
        return new CardLayout<>(name, headlines, title, more, amount, button, buttonLabel);
    }

    /** A line with a field's value alone. */
    public CardLayout<S> line(Field<S, ?> field) {
        return line(field, "", "");
    }

    /** The amount, from two fields. */
    public CardLayout<S> amount(Field<S, Long> cents, Field<S, Currency> currency) {
        return showing(new AmountFields.Pair<>(cents, currency));
    }

    /** The amount, from one field. */
    public CardLayout<S> amount(Field<S, Money> money) {
        return showing(new AmountFields.One<>(money));
    }

    private CardLayout<S> showing(AmountFields<S> shown) {
        return new CardLayout<>(name, headlines, title, lines, shown, button, buttonLabel);
    }

    /** The button, there when its target is given. */
    public CardLayout<S> button(LocaleField<S, String> target, String zhHk, String enUs) {
        return new CardLayout<>(name, headlines, title, lines, amount, target, new Phrase(zhHk, enUs));
    }

    /** The scenario's own name. */
    public Phrase name() {
        return name;
    }

    /** What the card says at each status. */
    public Map<S, Phrase> headlines() {
        return headlines;
    }

    /** The field that gives the title. */
    public Optional<LocaleField<S, String>> title() {
        return Optional.ofNullable(title);
    }

    /** The lines in order. */
    public List<CardLine<S>> lines() {
        return lines;
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
                Stream.of(title, button).filter(Objects::nonNull).map(field -> field);
        Stream<Field<S, ?>> shown = lines.stream().map(CardLine::field);
        Stream<Field<S, ?>> money = amount().stream().flatMap(fields -> fields.fields().stream());
        return Stream.of(single, shown, money).flatMap(fields -> fields).toList();
    }
}
