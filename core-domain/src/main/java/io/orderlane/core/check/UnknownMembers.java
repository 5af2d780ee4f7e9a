package io.orderlane.core.check;

import io.orderlane.core.field.Field;
import io.orderlane.core.field.Nearest;
import io.orderlane.core.field.Placement;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Tree;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Explains members that do not belong where they stand: misplaced, of another scenario, or simply unknown. */
final class UnknownMembers {

    private final Scenario<?> scenario;
    private final ScenarioRegistry registry;
    private final Findings findings;

    UnknownMembers(Scenario<?> scenario, ScenarioRegistry registry, Findings findings) {
        this.scenario = scenario;
        this.registry = registry;
        this.findings = findings;
    }

    /** Reports every member of an object that is not one of the known. */
    void report(Tree.Obj object, ObjectPath path, Collection<String> known) {
        object.members().forEach((name, value) -> {
            if (!known.contains(name)) {
                findings.add(HouseRules.KNOWN_MEMBERS, () -> explain(name, path, known));
            }
        });
    }

    private Violation explain(String name, ObjectPath path, Collection<String> known) {
        Optional<String> place = placeInThisScenario(name);
        if (place.isPresent()) {
            return violation(
                    ViolationCode.MISPLACED_MEMBER,
                    name,
                    path,
                    "the member at " + place.get(),
                    "Move it to " + place.get() + ".");
        }
        if (ofTheOtherApi(name)) {
            return violation(
                    ViolationCode.MISPLACED_MEMBER,
                    name,
                    path,
                    "a member of the " + scenario.baseApi(),
                    "Only scenarios of the " + scenario.baseApi().other() + " carry it; " + scenario + " goes over the "
                            + scenario.baseApi() + ". Remove it.");
        }
        return violation(ViolationCode.UNKNOWN_MEMBER, name, path, "one of " + new TreeSet<>(known), fix(name, known));
    }

    /** What it was probably meant to be: another spelling of a known member, before members of other scenarios. */
    private String fix(String name, Collection<String> known) {
        return Nearest.otherSpelling(name, known)
                .map(Nearest::question)
                .or(() -> elsewhereInThisScenario(name))
                .or(() -> AlipayHkNames.fix(name))
                .orElseGet(() -> {
                    List<String> owners = otherScenarios(name);
                    return owners.isEmpty()
                            ? Nearest.hint(name, known, "Remove it, or correct its spelling.")
                            : "It belongs to " + String.join(", ", owners) + "; remove it, or correct the scenario.";
                });
    }

    private Optional<String> elsewhereInThisScenario(String name) {
        return scenario.fields().stream()
                .filter(field ->
                        Nearest.otherSpelling(name, List.of(field.name())).isPresent())
                .map(field -> Nearest.question(field.name()) + " It stands in "
                        + field.placement().inUpdate() + ".")
                .findFirst();
    }

    private Optional<String> placeInThisScenario(String name) {
        if (HeadReader.MEMBERS.contains(name) || inEnvelope(scenario, name)) {
            return Optional.of(Placement.TOP.inUpdate());
        }
        return scenario.fields().stream()
                .filter(field -> field.name().equals(name) || field.aliases().contains(name))
                .map(field -> field.placement().inUpdate())
                .findFirst();
    }

    private static boolean inEnvelope(Scenario<?> scenario, String name) {
        return scenario.baseApi().envelopeFields().stream().map(Field::name).anyMatch(name::equals);
    }

    private boolean ofTheOtherApi(String name) {
        return scenario.baseApi().other().envelopeFields().stream()
                .map(Field::name)
                .anyMatch(name::equals);
    }

    private List<String> otherScenarios(String name) {
        return registry.all().stream()
                .filter(other -> other.fields().stream().map(Field::name).anyMatch(name::equals))
                .map(Scenario::name)
                .toList();
    }

    private static Violation violation(ViolationCode code, String name, ObjectPath path, String expected, String fix) {
        return new Violation(
                code,
                path.member(name),
                path.locale(),
                "a member " + Quoted.of(name),
                expected,
                "Only known members are taken",
                HouseRules.KNOWN_MEMBERS,
                fix);
    }
}
