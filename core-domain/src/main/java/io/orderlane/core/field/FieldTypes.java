package io.orderlane.core.field;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The types a field can have; import statically, so that a table of fields reads like the page. */
public final class FieldTypes {

    private FieldTypes() {}

    /** Free text without a limit. */
    public static FieldType<String> text() {
        return new TextType(0, Map.of());
    }

    /** Free text of at most {@code max} characters. */
    public static TextType text(int max) {
        return new TextType(max, Map.of());
    }

    /** A URL without a limit. */
    public static FieldType<String> link() {
        return new LinkType(0);
    }

    /** A URL of at most {@code max} characters. */
    public static FieldType<String> link(int max) {
        return new LinkType(max);
    }

    /** An amount in cents as digits in text: 100 is one dollar. */
    public static DigitsType cents() {
        return new DigitsType("cents");
    }

    /** Whole minutes as digits in text. */
    public static DigitsType minutes() {
        return new DigitsType("minutes");
    }

    /** Whole percent as digits in text. */
    public static DigitsType percent() {
        return new DigitsType("percent");
    }

    /** Any currency of ISO 4217. */
    public static CurrencyType currency() {
        return new CurrencyType(List.of());
    }

    /** One of these currencies. */
    public static CurrencyType currency(String... allowed) {
        return new CurrencyType(List.of(allowed));
    }

    /** An amount as an object of value (digits in text, cents) and currency. */
    public static FieldType<Money> money(CurrencyType currency) {
        return new MoneyType(currency, false);
    }

    /** A time as a number of epoch milliseconds. */
    public static FieldType<Instant> epochMillis() {
        return new EpochMillisType();
    }

    /** A day as text, {@code yyyy-MM-dd}. */
    public static FieldType<LocalDate> date() {
        return new DateType();
    }

    /** One of the constants of an enum, written as its name. */
    public static <E extends Enum<E>> FieldType<E> choice(Class<E> choices) {
        return new ChoiceType<>(choices);
    }

    /** A whole number. */
    public static FieldType<Long> number() {
        return new NumberType(Long.MIN_VALUE);
    }

    /** True or false. */
    public static FieldType<Boolean> flag() {
        return new FlagType();
    }

    /** A list of values of one type. */
    public static <V> FieldType<List<V>> listOf(FieldType<V> item) {
        return new ListType<>(item);
    }

    /** An object of named members. */
    public static FieldType<Tree.Obj> object(ObjectType.Member<?>... members) {
        return new ObjectType(List.of(members));
    }

    /** A member that must be there once its object is. */
    public static <V> ObjectType.Member<V> required(String name, FieldType<V> type) {
        return new ObjectType.Member<>(name, type, true);
    }

    /** A member that may be left out. */
    public static <V> ObjectType.Member<V> optional(String name, FieldType<V> type) {
        return new ObjectType.Member<>(name, type, false);
    }
}
