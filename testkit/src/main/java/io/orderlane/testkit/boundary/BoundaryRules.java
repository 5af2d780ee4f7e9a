package io.orderlane.testkit.boundary;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The architecture rules of Orderlane, each with a reason that says what to do instead. The application checks all
 * modules with {@link #forTheHouse}; the jar of a scenario checks the rules that apply to it with
 * {@link #forScenarioJar}. A rule that finds no classes to check fails, so that no rule passes only because it no
 * longer applies to anything.
 */
public final class BoundaryRules {

    private final String root;
    private final List<NamedRule> rules;

    private BoundaryRules(String root, List<List<NamedRule>> groups) {
        this.root = root;
        this.rules = groups.stream().flatMap(List::stream).toList();
    }

    /** Every rule, for the package under which all modules lie, such as {@code io.orderlane}. */
    public static BoundaryRules forTheHouse(String root) {
        HousePackages packages = new HousePackages(root);
        return new BoundaryRules(
                root,
                List.of(
                        CoreRules.of(packages),
                        ModuleRules.of(packages),
                        VendorRules.of(packages),
                        WiringRules.of(packages),
                        PortRules.of(packages),
                        DefinitionRules.ofTheHouse(packages),
                        ScenarioRules.ofTheHouse(packages),
                        StyleRules.ofTheHouse(packages)));
    }

    /** The rules for a jar that brings a scenario, whose classes all lie under this package. */
    public static BoundaryRules forScenarioJar(String root) {
        return new BoundaryRules(
                root, List.of(DefinitionRules.ofAScenario(root), ScenarioRules.ofAJar(root), StyleRules.under(root)));
    }

    /** The names of the rules, under which findings are reported. */
    public List<String> names() {
        return rules.stream().map(NamedRule::name).toList();
    }

    /** Checks the classes under the root, tests left out. */
    public void check() {
        check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root));
    }

    /** Checks these classes; every broken rule is reported in one message. */
    public void check(JavaClasses classes) {
        List<String> report = new ArrayList<>();
        rules.forEach(rule -> {
            List<String> found = rule.findings(classes);
            if (!found.isEmpty()) {
                report.add(rule + "\n  - " + String.join("\n  - ", found));
            }
        });
        if (!report.isEmpty()) {
            throw new AssertionError("Boundaries are broken:\n" + String.join("\n", report));
        }
    }

    /** What is found in these classes: rule name to findings, broken rules only. */
    public Map<String, List<String>> findings(JavaClasses classes) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        rules.forEach(rule -> {
            List<String> found = rule.findings(classes);
            if (!found.isEmpty()) {
                all.put(rule.name(), found);
            }
        });
        return all;
    }
}
