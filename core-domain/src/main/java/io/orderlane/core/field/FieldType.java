package io.orderlane.core.field;

import io.orderlane.core.provenance.Inferred;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field's type: the Java value an embedding team uses, and its form on the wire. Types are data: they can be printed,
 * compared and turned into a schema. Make them with {@link FieldTypes}.
 *
 * @param <V> the Java value
 */
public sealed interface FieldType<V>
        permits TextType,
                LinkType,
                DigitsType,
                CurrencyType,
                EpochMillisType,
                MomentType,
                DateType,
                ChoiceType,
                MoneyType,
                NumberType,
                FlagType,
                ListType,
                ObjectType {

    /** The JSON type on the wire. */
    WireForm wireForm();

    /** The type in words, with unit and limits, such as {@code digits in text, cents}. */
    String describe();

    /**
     * Reads a value as printed on the page.
     *
     * @param locale the language it was given for, or null outside display text; limits may differ by language
     */
    Reading<V> read(Tree raw, @Nullable DisplayLocale locale);

    /** The value as it goes on the wire. */
    Tree write(V value);

    /**
     * The parts of its form that no page states; we conclude them from the page's words and samples. A value of the
     * stated JSON type in another form goes out as given, with an advice.
     */
    default List<Inferred> concluded() {
        return List.of();
    }

    /** An example that reads without fault, for schemas, forms and messages; text stands without quotes. */
    String example();

    /** The example as JSON: text in quotes. */
    default String exampleAsJson() {
        boolean text = wireForm() == WireForm.STRING || this instanceof MomentType;
        return text ? '"' + example() + '"' : example();
    }
}
