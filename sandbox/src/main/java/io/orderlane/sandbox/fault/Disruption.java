package io.orderlane.sandbox.fault;

import java.util.List;
import java.util.Optional;

/** The faults that met one request. Of two of a kind the first of the plan counts; delays add up. */
public record Disruption(List<Fault> faults) {

    public <M extends Misbehaviour> Optional<M> first(Class<M> kind) {
        return faults.stream()
                .map(Fault::then)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    public boolean has(Class<? extends Misbehaviour> kind) {
        return first(kind).isPresent();
    }

    public boolean isOdd() {
        return faults.stream().anyMatch(fault -> fault.then().isOdd());
    }

    public boolean preventsEffect() {
        return faults.stream().anyMatch(fault -> fault.then().prevents());
    }

    /** Milliseconds to wait before the effect, or after it. */
    public long delayMillis(boolean beforeEffect) {
        return faults.stream()
                .map(Fault::then)
                .filter(Misbehaviour.Delay.class::isInstance)
                .map(Misbehaviour.Delay.class::cast)
                .filter(delay -> delay.beforeEffect() == beforeEffect)
                .mapToLong(Misbehaviour.Delay::millis)
                .sum();
    }

    public List<String> names() {
        return faults.stream().map(Fault::name).toList();
    }
}
