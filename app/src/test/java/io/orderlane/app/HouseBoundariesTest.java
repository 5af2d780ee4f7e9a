package io.orderlane.app;

import io.orderlane.testkit.boundary.BoundaryRules;
import org.junit.jupiter.api.Test;

class HouseBoundariesTest {

    @Test
    void everyModuleKeepsToItsBoundaries() {
        BoundaryRules.forTheHouse("io.orderlane").check();
    }
}
