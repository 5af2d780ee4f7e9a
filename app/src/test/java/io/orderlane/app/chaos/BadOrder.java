package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.fault.Fault;
import io.orderlane.sandbox.fault.Faults;
import io.orderlane.sandbox.journal.OrderJudgement;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One order that meets a bad day at one of its statuses.
 *
 * @param met the status
 * @param times how often it meets it
 */
record BadOrder(String account, BadDay day, Ride ride, String met, int times) {

    /** The order of this number on the day of this index; orders of one account meet theirs at different statuses. */
    static BadOrder of(int index, BadDay day, int lane, int number, int times) {
        String account = "day" + index;
        Ride ride = Ride.of(lane, day.scenario()).with("account", account, status -> true);
        boolean creation = day.means() == BadDay.Means.SWITCH_COMMAND;
        String met =
                ride.statuses().get(creation ? 0 : 1 + number % (ride.statuses().size() - 2));
        return new BadOrder(account, day, ride, met, creation || day.means().mayPark() ? 1 : times);
    }

    void plan(Faults faults) {
        for (int i = 0; i < day.then().size(); i++) {
            faults.add(Fault.of(name(i), day.then().get(i))
                    .onOrder(ride.orderNo())
                    .atStatus(met)
                    .atMost(times));
        }
    }

    private String name(int i) {
        return day.name() + ", " + ride.orderNo() + ", " + i;
    }

    /** Of what was accepted, what has to take effect: all but a status that may be refused. */
    List<String> expected(List<String> accepted) {
        List<String> expected = new ArrayList<>(accepted);
        if (day.means().mayPark()) {
            expected.remove(met);
        }
        return expected;
    }

    List<Told> told(URI node) {
        return Told.of(node, account, day.scenario(), ride.orderNo());
    }

    /** Whether the service counted what happened as it must, by its own account and by the journal's. */
    void judge(List<Told> told, OrderJudgement journal, Faults faults, int mostAttempts) {
        String what = day.name() + ", order " + ride.orderNo() + " at " + met;
        List<String> failures =
                told.stream().flatMap(one -> one.failures().stream()).toList();
        assertThat(failures).as("tries that failed: %s", what).isEqualTo(failures(faults));
        assertThat(journal.duplicates()).as("duplicates: %s", what).isLessThanOrEqualTo(failures.size());
        int trueFailures = told.stream().mapToInt(Told::trueFailures).max().orElse(0);
        assertThat(mostAttempts).as("attempts consumed: %s", what).isLessThanOrEqualTo(trueFailures);
        for (Told one : told) {
            boolean parks = one.status().equals(met) && day.means().mayPark();
            assertThat(one.state())
                    .as("%s: %s", one.status(), what)
                    .isIn(parks ? List.of("PARKED", "DELIVERED") : List.of("DELIVERED"));
        }
        int parked = (int) told.stream().filter(Told::isParked).count();
        assertThat(parked).as("parked: %s", what).isBetween(day.means().mustPark() ? 1 : 0, 1);
        int effects = told.size() - parked;
        assertThat(journal.statuses()).as("what took effect: %s", what).hasSizeGreaterThanOrEqualTo(effects);
    }

    private List<String> failures(Faults faults) {
        int met = faults.all().stream()
                .filter(count -> count.fault().name().equals(name(0)))
                .mapToInt(count -> (int) count.applied())
                .sum();
        boolean onceMayDo = day.means() == BadDay.Means.HARMLESS;
        assertThat(met)
                .as("how often %s met order %s", day.name(), ride.orderNo())
                .isBetween(onceMayDo ? 1 : times, times);
        String outcome = day.means().outcome();
        if (outcome == null) {
            return List.of();
        }
        boolean twice = day.means() == BadDay.Means.REFUSED_AFTER_SWITCH;
        return Collections.nCopies(twice ? 2 * met : met, outcome);
    }
}
