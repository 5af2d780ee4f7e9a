package io.orderlane.benchmarks;

import io.orderlane.ride.RideStatus;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.StateMachineEventResult;
import org.springframework.statemachine.config.StateMachineBuilder;
import reactor.core.publisher.Mono;

/** Spring's machine, running, sent to and fro between two statuses: the cheapest it can do for one order. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SpringDecision {

    private StateMachine<RideStatus, RideStatus> machine;
    private boolean there;

    /** Starts the machine. */
    @Setup
    public void start() throws Exception {
        StateMachineBuilder.Builder<RideStatus, RideStatus> builder = StateMachineBuilder.builder();
        builder.configureStates().withStates().initial(RideStatus.PENDING).states(EnumSet.allOf(RideStatus.class));
        for (StatusPairs.Pair pair : StatusPairs.allowed()) {
            builder.configureTransitions()
                    .withExternal()
                    .source(pair.current())
                    .target(pair.next())
                    .event(pair.next());
        }
        machine = builder.build();
        machine.startReactively().block();
    }

    /** One event, until it is accepted. */
    @Benchmark
    public @Nullable StateMachineEventResult<RideStatus, RideStatus> springStateMachine() {
        there = !there;
        RideStatus next = there ? RideStatus.ORDER_TAKEN : RideStatus.PENDING;
        return machine.sendEvent(Mono.just(MessageBuilder.withPayload(next).build()))
                .blockLast();
    }
}
