package io.orderlane.core.check;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.FieldIndex;
import io.orderlane.core.field.FieldValues;
import io.orderlane.core.field.Placement;
import io.orderlane.core.provenance.Enforcement;
import io.orderlane.core.provenance.Force;
import io.orderlane.core.scenario.FieldRule;
import io.orderlane.core.scenario.Scenario;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a scenario that only its fields together can break, compiled to bit masks. It says that nothing is wrong
 * with typed values, or that something is; what it is, {@link UpdateChecker} explains from the definition.
 *
 * @param <S> the statuses of the scenario
 */
public final class CompiledRules<S extends Enum<S>> {

    private static final List<DisplayLocale> LOCALES = List.of(DisplayLocale.values());

    private final RequiredFields top;
    private final RequiredFields shared;
    private final RequiredFields display;
    private final boolean[] showsCard;
    private final boolean[] doubtful;

    private CompiledRules(Scenario<S> scenario, List<FieldRule<S>> rules, FieldIndex topFields) {
        top = RequiredFields.of(scenario, rules, topFields, topFields);
        shared = RequiredFields.of(scenario, rules, scenario.index(Placement.SHARED), topFields);
        display = RequiredFields.of(scenario, rules, scenario.index(Placement.LOCALE), topFields);
        int statuses = scenario.statusClass().getEnumConstants().length;
        showsCard = new boolean[statuses];
        doubtful = new boolean[statuses];
        scenario.rows().forEach(row -> {
            showsCard[row.status().ordinal()] = scenario.showsDisplayTextAt(row.status());
            doubtful[row.status().ordinal()] = scenario.doubtAbout(row.status()).isPresent();
        });
    }

    /**
     * Compiles the rules of a scenario.
     *
     * @param enforcement rules it switches off are left out; whether the others block or advise makes no difference here
     * @throws IllegalArgumentException when the scenario has fields that an index of bits cannot tell apart
     */
    public static <S extends Enum<S>> CompiledRules<S> of(Scenario<S> scenario, Enforcement enforcement) {
        for (Placement placement : Placement.values()) {
            if (!scenario.index(placement).isPlain()) {
                throw new IllegalArgumentException(
                        scenario.name() + " has too many fields, or fields of one spelling, in " + placement + ".");
            }
        }
        return of(scenario, enforcement, scenario.index(Placement.TOP));
    }

    static <S extends Enum<S>> CompiledRules<S> of(
            Scenario<S> scenario, Enforcement enforcement, FieldIndex topFields) {
        List<FieldRule<S>> rules = scenario.rules().stream()
                .filter(rule -> enforcement.of(rule.source()) != Force.OFF)
                .toList();
        return new CompiledRules<>(scenario, rules, topFields);
    }

    /**
     * Whether these values break no rule and deserve no advice. A false answer only asks for the explanation, which
     * may still find nothing.
     *
     * @param topValues numbered by the scenario's {@link Placement#TOP} index
     * @param sharedValues numbered by its {@link Placement#SHARED} index
     * @param languages each numbered by its {@link Placement#LOCALE} index
     */
    public boolean nothingOff(
            S status, FieldValues topValues, FieldValues sharedValues, Map<DisplayLocale, FieldValues> languages) {
        int at = status.ordinal();
        return !doubtful[at]
                && !top.lackAny(at, topValues, sharedValues, topValues)
                && !shared.lackAny(at, sharedValues, sharedValues, topValues)
                && languagesAreEven(at, languages)
                && languagesLackNothing(at, sharedValues, topValues, languages);
    }

    /** A language that is left out, or has less than the other, is worth advice where a card shows. */
    private boolean languagesAreEven(int status, Map<DisplayLocale, FieldValues> languages) {
        if (!showsCard[status]) {
            return true;
        }
        FieldValues chinese = languages.get(DisplayLocale.ZH_HK);
        FieldValues english = languages.get(DisplayLocale.EN_US);
        return chinese != null && english != null && chinese.filled() == english.filled();
    }

    private boolean languagesLackNothing(
            int status, FieldValues sharedValues, FieldValues topValues, Map<DisplayLocale, FieldValues> languages) {
        if (languages.isEmpty()) {
            return !display.lackAny(status, FieldValues.NONE, sharedValues, topValues);
        }
        for (DisplayLocale locale : LOCALES) {
            FieldValues values = languages.get(locale);
            if (lacks(status, values, sharedValues, topValues)) {
                return false;
            }
        }
        return true;
    }

    private boolean lacks(int status, @Nullable FieldValues values, FieldValues sharedValues, FieldValues topValues) {
        return values != null && display.lackAny(status, values, sharedValues, topValues);
    }
}
