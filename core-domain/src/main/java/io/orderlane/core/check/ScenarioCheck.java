package io.orderlane.core.check;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Field;
import io.orderlane.core.field.FieldIndex;
import io.orderlane.core.field.Nearest;
import io.orderlane.core.field.Placement;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Tree;
import io.orderlane.core.provenance.Stated;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what an update says against one scenario. Made once for each scenario. */
final class ScenarioCheck<S extends Enum<S>> {

    private final Scenario<S> scenario;
    private final ScenarioRegistry registry;
    private final CheckSettings settings;
    private final @Nullable QuickCheck<S> quick;
    private final Map<Placement, FieldIndex> fields = new EnumMap<>(Placement.class);
    private final Map<Placement, Set<String>> spellings = new EnumMap<>(Placement.class);

    /**
     * A check.
     *
     * @param quickly whether what is in order may take the quick way
     */
    ScenarioCheck(Scenario<S> scenario, ScenarioRegistry registry, CheckSettings settings, boolean quickly) {
        this.scenario = scenario;
        this.registry = registry;
        this.settings = settings;
        for (Placement placement : Placement.values()) {
            List<Field<?, ?>> here = new ArrayList<>(scenario.index(placement).fields());
            if (placement == Placement.TOP) {
                addEnvelopeFields(here);
            }
            fields.put(placement, FieldIndex.of(here));
            spellings.put(placement, spellings(here));
        }
        Set<String> top = new LinkedHashSet<>(HeadReader.MEMBERS);
        top.addAll(known(Placement.TOP));
        spellings.put(Placement.TOP, top);
        quick = quickly
                ? QuickCheck.of(scenario, settings.enforcement(), at(Placement.TOP))
                        .orElse(null)
                : null;
    }

    /** The base API's own members, where the scenario does not say more about them. */
    private void addEnvelopeFields(List<Field<?, ?>> here) {
        List<Field<?, ?>> own = List.copyOf(here);
        scenario.baseApi().envelopeFields().stream()
                .filter(field -> own.stream().noneMatch(mine -> mine.name().equals(field.name())))
                .forEach(here::add);
    }

    private static Set<String> spellings(Collection<Field<?, ?>> fields) {
        Set<String> names = new LinkedHashSet<>();
        fields.forEach(field -> {
            names.add(field.name());
            names.addAll(field.aliases());
        });
        return names;
    }

    private Set<String> known(Placement placement) {
        return spellings.getOrDefault(placement, Set.of());
    }

    private FieldIndex at(Placement placement) {
        return fields.getOrDefault(placement, FieldIndex.NONE);
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

    /** Reads and checks the fields; the result is of use when nothing blocks. */
    CheckedFields fields(Tree.Obj update, Optional<S> status, Findings findings) {
        CheckedFields clear = quick == null || status.isEmpty() ? null : quick.read(update, status.get());
        return clear == null ? explained(update, status, findings) : clear;
    }

    /** Whether it passes without a message being made, and with what. */
    Optional<CheckedFields> quickly(Tree.Obj update, S status) {
        return quick == null ? Optional.empty() : Optional.ofNullable(quick.read(update, status));
    }

    private CheckedFields explained(Tree.Obj update, Optional<S> status, Findings findings) {
        Strangers strangers = new Strangers(scenario, registry, findings);
        strangers.report(update, "", null, known(Placement.TOP));
        GivenFields top = reader(findings, "", null).read(update, at(Placement.TOP));
        GivenFields shared = shared(update, findings, strangers);
        Map<DisplayLocale, GivenFields> display = display(update, findings, strangers);
        status.ifPresent(known -> {
            new Requirements<>(scenario, known, findings, top, shared, display).evaluate();
            languages(known, display, findings);
            doubt(known, findings);
        });
        return CheckedFields.of(scenario, top, shared, display);
    }

    private ObjectReader reader(Findings findings, String prefix, @Nullable DisplayLocale locale) {
        return new ObjectReader(scenario, settings, findings, prefix, locale);
    }

    private GivenFields shared(Tree.Obj update, Findings findings, Strangers strangers) {
        Optional<Tree.Obj> given = object(update, "fields", findings);
        if (given.isEmpty()) {
            return GivenFields.NONE;
        }
        strangers.report(given.get(), "fields.", null, known(Placement.SHARED));
        return reader(findings, "fields.", null).read(given.get(), at(Placement.SHARED));
    }

    private Map<DisplayLocale, GivenFields> display(Tree.Obj update, Findings findings, Strangers strangers) {
        Map<DisplayLocale, GivenFields> languages = new EnumMap<>(DisplayLocale.class);
        Tree.Obj given = object(update, "display", findings).orElse(Tree.Obj.EMPTY);
        given.members().forEach((code, ignored) -> {
            Optional<DisplayLocale> locale = DisplayLocale.of(code);
            if (locale.isEmpty()) {
                unknownLocale(code, findings);
            } else {
                object(given, code, "display." + code, findings)
                        .ifPresent(members ->
                                languages.put(locale.get(), language(members, locale.get(), findings, strangers)));
            }
        });
        return languages;
    }

    private GivenFields language(Tree.Obj members, DisplayLocale locale, Findings findings, Strangers strangers) {
        String prefix = "display." + locale.code() + ".";
        strangers.report(members, prefix, locale, known(Placement.LOCALE));
        return reader(findings, prefix, locale).read(members, at(Placement.LOCALE));
    }

    private Optional<Tree.Obj> object(Tree.Obj parent, String member, Findings findings) {
        return object(parent, member, member, findings);
    }

    private Optional<Tree.Obj> object(Tree.Obj parent, String member, String path, Findings findings) {
        Tree given = parent.get(member);
        if (given == null) {
            return Optional.empty();
        }
        if (given instanceof Tree.Obj object) {
            return Optional.of(object);
        }
        findings.add(new Violation(
                ViolationCode.WRONG_TYPE,
                path,
                null,
                given.kind(),
                "object",
                "Fields are members of an object",
                HouseRules.COMPLETE,
                "Send an object, or leave the member out."));
        return Optional.empty();
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
