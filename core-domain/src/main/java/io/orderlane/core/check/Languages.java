package io.orderlane.core.check;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.provenance.Provenance;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Advises where one language of a card is poorer than the other: the card is hidden, or shows less, for its users. */
final class Languages {

    private static final List<DisplayLocale> ALL = List.of(DisplayLocale.values());

    private final Findings findings;

    Languages(Findings findings) {
        this.findings = findings;
    }

    void compare(Map<DisplayLocale, GivenFields> display) {
        for (DisplayLocale locale : ALL) {
            GivenFields mine = display.get(locale);
            GivenFields others = display.get(locale.other());
            if (mine == null) {
                gap(
                        locale,
                        "nothing",
                        "the same fields as in the other language",
                        "The card is hidden from users of " + locale + " until you add it.");
            } else if (others != null && !mine.given().equals(others.given())) {
                poorer(locale, mine, others);
            }
        }
    }

    private void poorer(DisplayLocale locale, GivenFields mine, GivenFields others) {
        List<String> lacking = others.namesBeyond(mine);
        if (!lacking.isEmpty()) {
            gap(
                    locale,
                    "no " + lacking,
                    "the fields of " + locale.other(),
                    "Users of " + locale + " see less; add them.");
        }
    }

    /**
     * No language is given, so no user sees the card. It has the force of the rule that requires a language; without
     * such a rule it only advises.
     */
    void none(Optional<Provenance> required) {
        Violation none = new Violation(
                ViolationCode.LANGUAGE_GAP,
                "display",
                null,
                "no language",
                "at least one of " + ALL,
                "A card shows in the languages given",
                required.orElse(HouseRules.BOTH_LANGUAGES),
                "The card is hidden from everybody until you add one.");
        required.ifPresentOrElse(source -> findings.add(none), () -> findings.advise(none));
    }

    private void gap(DisplayLocale locale, String found, String expected, String fix) {
        findings.advise(new Violation(
                ViolationCode.LANGUAGE_GAP,
                ObjectPath.of(locale).inUpdate(),
                locale,
                found,
                expected,
                "A card shows in the languages given",
                HouseRules.BOTH_LANGUAGES,
                fix));
    }
}
