package io.orderlane.sandbox.fault;

import io.orderlane.sandbox.protocol.Subject;
import java.util.ArrayList;
import java.util.List;

/** The plan of misbehaviour. Several faults may meet one request and then act together. Safe for many threads. */
public final class Faults {
    private final List<ArmedFault> plan = new ArrayList<>();
    private volatile boolean unavailable;

    /** Adds a fault; one of the same name is replaced, its counters begin anew. */
    public synchronized void add(Fault fault) {
        remove(fault.name());
        plan.add(new ArmedFault(fault));
    }

    /** Adds a fault that meets every request. */
    public void add(String name, Misbehaviour then) {
        add(Fault.of(name, then));
    }

    /** Takes a fault out of the plan; false when there is none of that name. */
    public synchronized boolean remove(String name) {
        return plan.removeIf(armed -> armed.fault().name().equals(name));
    }

    /** Back to good behaviour: empties the plan and makes the sandbox available. */
    public synchronized void clear() {
        plan.clear();
        unavailable = false;
    }

    /** Makes the sandbox accept connections and close them on every call of the two APIs. */
    public void unavailable(boolean closesEverything) {
        unavailable = closesEverything;
    }

    public boolean isUnavailable() {
        return unavailable;
    }

    public synchronized List<FaultCount> all() {
        return plan.stream().map(ArmedFault::count).toList();
    }

    /** Which faults meet this request; counts it for each. */
    public synchronized Disruption choose(Subject subject) {
        List<Fault> met = new ArrayList<>();
        for (ArmedFault armed : plan) {
            if (armed.meets(subject)) {
                met.add(armed.fault());
            }
        }
        return new Disruption(List.copyOf(met));
    }
}
