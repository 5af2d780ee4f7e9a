package io.orderlane.payment;

import io.orderlane.testkit.boundary.BoundaryRules;
import org.junit.jupiter.api.Test;

class BoundariesTest {

    @Test
    void thisJarKeepsToWhatAScenarioMay() {
        BoundaryRules.forScenarioJar("io.orderlane.payment").check();
    }
}
