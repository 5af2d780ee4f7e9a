package io.orderlane.testkit.boundary;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * One boundary.
 *
 * @param name a short name to report it under
 * @param rule the rule, with the reason that says what to do instead
 */
record NamedRule(String name, ArchRule rule) {

    /** What breaks it; that there was nothing to look at counts as well. */
    List<String> findings(JavaClasses classes) {
        try {
            return rule.evaluate(classes).getFailureReport().getDetails();
        } catch (AssertionError nothingToLookAt) {
            return List.of(String.valueOf(nothingToLookAt.getMessage()));
        }
    }

    @Override
    public String toString() {
        return name + ": " + rule.getDescription();
    }
}
