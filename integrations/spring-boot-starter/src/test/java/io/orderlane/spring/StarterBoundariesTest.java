package io.orderlane.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.orderlane.testkit.boundary.BoundaryRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StarterBoundariesTest {

    /** The house's rules, of which some have nothing to look at here: only what is found in the starter counts. */
    @Test
    void theStarterKeepsToTheBoundariesOfTheHouse() {
        String tests = StarterBoundariesTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        Map<String, List<String>> findings = BoundaryRules.forTheHouse("io.orderlane")
                .findings(new ClassFileImporter()
                        .withImportOption(location -> !location.contains(tests))
                        .importPackages("io.orderlane"));
        assertThat(findings.entrySet())
                .allSatisfy(rule -> assertThat(rule.getValue())
                        .as(rule.getKey())
                        .noneMatch(finding -> finding.contains("io.orderlane.spring")));
    }
}
