package io.orderlane.core.check;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.FieldIndex;
import io.orderlane.core.field.FieldValues;
import io.orderlane.core.field.Placement;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.Content;
import io.orderlane.core.provenance.Enforcement;
import io.orderlane.core.scenario.Scenario;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of nearly every update: it says that nothing is wrong and nothing to advise, without making a message. Whatever
 * it does not pass is explained by {@link ScenarioCheck}, which would have passed the same.
 */
final class QuickCheck<S extends Enum<S>> {

    private final Scenario<S> scenario;
    private final QuickReader top;
    private final QuickReader shared;
    private final QuickReader display;
    private final CompiledRules<S> rules;

    private QuickCheck(Scenario<S> scenario, Enforcement enforcement, FieldIndex topFields) {
        this.scenario = scenario;
        top = new QuickReader(scenario, topFields, HeadReader.MEMBERS);
        shared = new QuickReader(scenario, scenario.index(Placement.SHARED), List.of());
        display = new QuickReader(scenario, scenario.index(Placement.LOCALE), List.of());
        rules = CompiledRules.of(scenario, enforcement, topFields);
    }

    /** The quick way for a scenario; none where an index is not plain. */
    static <S extends Enum<S>> Optional<QuickCheck<S>> of(
            Scenario<S> scenario, Enforcement enforcement, FieldIndex topFields) {
        boolean plain = topFields.isPlain()
                && Arrays.stream(Placement.values())
                        .allMatch(placement -> scenario.index(placement).isPlain());
        return plain ? Optional.of(new QuickCheck<>(scenario, enforcement, topFields)) : Optional.empty();
    }

    /** The update's fields, or null when something has to be explained. */
    @Nullable
    CheckedFields read(Tree.Obj update, S status) {
        Typed typed = values(update, status);
        return typed == null ? null : checked(typed);
    }

    /** The typed values of an update, none of which is off. */
    record Typed(FieldValues top, FieldValues shared, Map<DisplayLocale, FieldValues> display) {}

    /** The typed values, or null when something has to be explained. */
    @Nullable
    Typed values(Tree.Obj update, S status) {
        FieldValues topValues = top.read(update, null);
        FieldValues sharedValues = object(update.get("fields"), shared, null);
        Map<DisplayLocale, FieldValues> languages = languages(update.get("display"));
        if (topValues == null || sharedValues == null || languages == null) {
            return null;
        }
        return rules.nothingOff(status, topValues, sharedValues, languages)
                ? new Typed(topValues, sharedValues, languages)
                : null;
    }

    private static @Nullable FieldValues object(
            @Nullable Tree given, QuickReader reader, @Nullable DisplayLocale locale) {
        if (given == null) {
            return FieldValues.NONE;
        }
        return given instanceof Tree.Obj object ? reader.read(object, locale) : null;
    }

    private @Nullable Map<DisplayLocale, FieldValues> languages(@Nullable Tree given) {
        Map<DisplayLocale, FieldValues> languages = new EnumMap<>(DisplayLocale.class);
        if (given == null) {
            return languages;
        }
        if (!(given instanceof Tree.Obj object)) {
            return null;
        }
        for (Map.Entry<String, Tree> language : object.members().entrySet()) {
            DisplayLocale locale = DisplayLocale.of(language.getKey()).orElse(null);
            FieldValues values = locale == null ? null : object(language.getValue(), display, locale);
            if (locale == null || values == null) {
                return null;
            }
            languages.put(locale, values);
        }
        return languages;
    }

    private CheckedFields checked(Typed typed) {
        Map<DisplayLocale, Tree.Obj> texts = new EnumMap<>(DisplayLocale.class);
        typed.display().forEach((locale, values) -> texts.put(locale, display.content(values)));
        Content content =
                CheckedFields.content(scenario, top.content(typed.top()), shared.content(typed.shared()), texts);
        return new CheckedFields(typed.shared(), typed.display(), content);
    }
}
