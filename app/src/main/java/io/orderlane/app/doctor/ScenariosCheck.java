package io.orderlane.app.doctor;

import io.orderlane.app.json.Advice;
import io.orderlane.core.Orderlane;
import io.orderlane.core.deliver.WhyWaiting.Reason;
import io.orderlane.core.port.OrderFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether the scenarios of the newest orders are installed. */
final class ScenariosCheck implements Check {

    private static final int NEWEST = 500;

    private final Orderlane orderlane;

    ScenariosCheck(Orderlane orderlane) {
        this.orderlane = orderlane;
    }

    @Override
    public String name() {
        return "scenarios";
    }

    @Override
    public List<Finding> look() {
        List<String> installed = orderlane.scenarios().names();
        if (installed.isEmpty()) {
            return List.of(Finding.bad(name(), "no scenario is installed", Advice.of(Reason.SCENARIO_MISSING)));
        }
        List<Finding> findings = new ArrayList<>();
        Set<String> missing = missing(installed);
        findings.add(
                missing.isEmpty()
                        ? Finding.ok(name(), "installed: " + String.join(", ", installed))
                        : Finding.bad(
                                name(),
                                "orders wait whose scenario is not installed: " + String.join(", ", missing),
                                Advice.of(Reason.SCENARIO_MISSING)));
        orderlane
                .scenarios()
                .sharedCodes()
                .forEach(shared -> findings.add(
                        Finding.warn(name(), shared, "Leave one out: scenarios.NAME.off=true, and start again.")));
        return findings;
    }

    private Set<String> missing(List<String> installed) {
        return orderlane.reader().orders(OrderFilter.newest(NEWEST)).orders().stream()
                .filter(order -> order.pending() > 0)
                .map(order -> order.order().key().scenario())
                .filter(scenario -> !installed.contains(scenario))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
