package io.orderlane.core.check;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Field;
import io.orderlane.core.provenance.Provenance;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Advises where one language of a card is poorer than the other: the card is hidden, or shows less, for its users. */
final class Languages {

    private final Findings findings;

    Languages(Findings findings) {
        this.findings = findings;
    }

    void compare(Map<DisplayLocale, GivenFields> display) {
        for (DisplayLocale locale : DisplayLocale.values()) {
            if (!display.containsKey(locale)) {
                gap(
                        "display." + locale.code(),
                        locale,
                        "nothing",
                        "the same fields as in the other language",
                        "The card is hidden from users of " + locale + " until you add it.");
            } else if (display.containsKey(locale.other())) {
                poorer(locale, display.get(locale), display.get(locale.other()));
            }
        }
    }

    private void poorer(DisplayLocale locale, GivenFields mine, GivenFields others) {
        List<String> lacking = others.given().stream()
                .filter(field -> !mine.has(field))
                .map(Field::name)
                .sorted()
                .toList();
        if (!lacking.isEmpty()) {
            gap(
                    "display." + locale.code(),
                    locale,
                    "no " + lacking,
                    "the fields of " + locale.other(),
                    "Users of " + locale + " see less; add them.");
        }
    }

    /** Nothing is shown to anybody: it has the force of who requires a language, and is an advice where nobody does. */
    void none(Optional<Provenance> required) {
        Violation none = new Violation(
                ViolationCode.LANGUAGE_GAP,
                "display",
                null,
                "no language",
                "at least one of " + Arrays.toString(DisplayLocale.values()),
                "A card shows in the languages given",
                required.orElse(HouseRules.BOTH_LANGUAGES),
                "The card is hidden from everybody until you add one.");
        required.ifPresentOrElse(source -> findings.add(none), () -> findings.advise(none));
    }

    private void gap(String field, DisplayLocale locale, String found, String expected, String fix) {
        findings.advise(new Violation(
                ViolationCode.LANGUAGE_GAP,
                field,
                locale,
                found,
                expected,
                "A card shows in the languages given",
                HouseRules.BOTH_LANGUAGES,
                fix));
    }
}
