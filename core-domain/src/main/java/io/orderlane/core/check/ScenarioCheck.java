package io.orderlane.core.check;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Nearest;
import io.orderlane.core.field.Placement;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Tree;
import io.orderlane.core.provenance.Stated;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Checks updates against one scenario, each in one pass. Made once for each scenario, with its field tables. */
final class ScenarioCheck<S extends Enum<S>> {

    private final Scenario<S> scenario;
    private final ScenarioRegistry registry;
    private final FieldTable top;
    private final FieldTable shared;
    private final FieldTable display;
    private final Map<S, RequiredFields<S>> required;

    ScenarioCheck(Scenario<S> scenario, ScenarioRegistry registry) {
        this.scenario = scenario;
        this.registry = registry;
        this.top = FieldTable.of(scenario, Placement.TOP);
        this.shared = FieldTable.of(scenario, Placement.SHARED);
        this.display = FieldTable.of(scenario, Placement.LOCALE);
        this.required = RequiredFields.of(scenario, this::table);
    }

    private FieldTable table(Placement placement) {
        return switch (placement) {
            case TOP -> top;
            case SHARED -> shared;
            case LOCALE -> display;
        };
    }

    /** The status of this name, or what is wrong with it. */
    Optional<S> status(String given, Findings findings) {
        Optional<S> status = scenario.status(given);
        if (status.isEmpty()) {
            List<String> names =
                    scenario.rows().stream().map(row -> row.status().name()).toList();
            findings.add(new Violation(
                    ViolationCode.UNKNOWN_STATUS,
                    "status",
                    null,
                    Quoted.of(given),
                    "one of " + names,
                    "A status is one of its scenario's",
                    scenario.rows().iterator().next().source(),
                    Nearest.hint(given, names, "Choose one of these.")));
        }
        return status;
    }

    /** Reads and checks the fields; use the result only when nothing blocks. */
    CheckedFields fields(Tree.Obj update, Optional<S> status, Findings findings) {
        UnknownMembers unknown = new UnknownMembers(scenario, registry, findings);
        GivenFields here = read(update, ObjectPath.TOP, findings, unknown);
        GivenFields everywhere = object(update, "fields", findings)
                .map(given -> read(given, ObjectPath.SHARED, findings, unknown))
                .orElse(GivenFields.NONE);
        CheckedFields fields = new CheckedFields(here, everywhere, display(update, findings, unknown));
        status.ifPresent(known -> {
            new Requirements<>(scenario, known, fields, findings).evaluate(Objects.requireNonNull(required.get(known)));
            languages(known, fields.display(), findings);
            doubt(known, findings);
        });
        return fields;
    }

    private GivenFields read(Tree.Obj object, ObjectPath path, Findings findings, UnknownMembers unknown) {
        FieldTable table = table(path.placement());
        unknown.report(object, path, table.known());
        return new ObjectReader(table, findings, path).read(object);
    }

    private Map<DisplayLocale, GivenFields> display(Tree.Obj update, Findings findings, UnknownMembers unknown) {
        Map<DisplayLocale, GivenFields> languages = new EnumMap<>(DisplayLocale.class);
        Tree.Obj given = object(update, "display", findings).orElse(Tree.Obj.EMPTY);
        given.members().forEach((code, value) -> {
            DisplayLocale locale = DisplayLocale.of(code).orElse(null);
            if (locale == null) {
                unknownLocale(code, findings);
            } else if (value instanceof Tree.Obj members) {
                languages.put(locale, read(members, ObjectPath.of(locale), findings, unknown));
            } else {
                noObject("display." + code, value, findings);
            }
        });
        return languages;
    }

    private static Optional<Tree.Obj> object(Tree.Obj update, String member, Findings findings) {
        Tree given = update.get(member);
        if (given instanceof Tree.Obj object) {
            return Optional.of(object);
        }
        if (given != null) {
            noObject(member, given, findings);
        }
        return Optional.empty();
    }

    private static void noObject(String path, Tree given, Findings findings) {
        findings.add(new Violation(
                ViolationCode.WRONG_TYPE,
                path,
                null,
                given.kind(),
                "object",
                "Fields are members of an object",
                HouseRules.COMPLETE,
                "Send an object, or leave the member out."));
    }

    private void unknownLocale(String code, Findings findings) {
        List<String> known = List.of(DisplayLocale.ZH_HK.code(), DisplayLocale.EN_US.code());
        Stated source = new Stated(scenario.baseApi().page(), "languages");
        findings.add(
                source,
                () -> new Violation(
                        ViolationCode.UNKNOWN_LOCALE,
                        "display." + code,
                        null,
                        Quoted.of(code),
                        "zh_HK or en_US",
                        "Cards have these languages",
                        source,
                        Nearest.hint(code, known, "Use zh_HK for Traditional Chinese and en_US for English.")));
    }

    private void doubt(S status, Findings findings) {
        scenario.doubtAbout(status)
                .ifPresent(quirk -> findings.advise(new Violation(
                        ViolationCode.DOUBTFUL,
                        "status",
                        null,
                        status.name(),
                        "a status that every page knows",
                        quirk.found(),
                        scenario.row(status).source(),
                        "Confirm with AlipayHK that it takes this status; quirk " + quirk.name() + ".")));
    }

    private void languages(S status, Map<DisplayLocale, GivenFields> display, Findings findings) {
        if (!scenario.showsDisplayTextAt(status)) {
            return;
        }
        Languages languages = new Languages(findings);
        if (display.isEmpty()) {
            languages.none(scenario.languagesRequired());
        } else {
            languages.compare(display);
        }
    }
}
