package io.orderlane.charging;

import io.orderlane.testkit.boundary.BoundaryRules;
import org.junit.jupiter.api.Test;

class BoundariesTest {

    @Test
    void thisJarKeepsToWhatAScenarioMay() {
        BoundaryRules.forScenarioJar("io.orderlane.charging").check();
    }
}
