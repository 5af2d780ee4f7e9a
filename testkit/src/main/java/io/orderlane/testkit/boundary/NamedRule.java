package io.orderlane.testkit.boundary;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** A rule under a short name, with the reason that says what to do instead. */
record NamedRule(String name, ArchRule rule) {

    /** What breaks it; finding no classes to check counts too. */
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
