package io.orderlane.benchmarks;

import com.alibaba.cola.statemachine.StateMachine;
import com.alibaba.cola.statemachine.builder.StateMachineBuilder;
import com.alibaba.cola.statemachine.builder.StateMachineBuilderFactory;
import com.github.oxo42.stateless4j.StateMachineConfig;
import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.Order;
import io.orderlane.core.provenance.Provenance;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.UpdateDecider;
import io.orderlane.core.status.Decision;
import io.orderlane.ride.RideHailing;
import io.orderlane.ride.RideStatus;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Whether a status may follow another, by the ride's table. Ours starts from the name of the order's status, as
 * it is kept, and the status of the update, as the check left it; the peers start from enum constants, with one transition
 * for each allowed pair and the next status as the event.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StatusDecision {

    private final Scenario<RideStatus> scenario = RideHailing.SCENARIO;
    private final StatusPairs.Pair[] pairs = StatusPairs.drawn();
    private final String[] current = new String[StatusPairs.COUNT];
    private final Order[] orders = new Order[StatusPairs.COUNT];
    private final UpdateDecider decide = UpdateDecider.byDefault();
    private Candidate candidate = candidate();
    private StateMachine<RideStatus, RideStatus, String> cola = colaMachine();
    private StateMachineConfig<RideStatus, RideStatus> stateless = stateless();
    private int at;

    /** Copies of the names, so that no comparison ends at the same object, as with names read from a store. */
    @Setup
    public void prepare() {
        Order order = ((Decision.Accept) decide.decide(candidate, null, null)).order();
        for (int i = 0; i < StatusPairs.COUNT; i++) {
            current[i] = new String(pairs[i].current().name().toCharArray());
            orders[i] = order.moved(current[i], Rides.NOW.minusSeconds(i + 1L), Rides.NOW.toEpochMilli() - i);
        }
    }

    private int turn() {
        at = (at + 1) & (StatusPairs.COUNT - 1);
        return at;
    }

    /** The status rule alone. */
    @Benchmark
    public @Nullable Provenance orderlane() {
        int i = turn();
        return scenario.endBetween(current[i], pairs[i].next());
    }

    /** The whole decision: scenario, recipient, status, event time, and the order after it. */
    @Benchmark
    public Decision orderlaneWholeDecision() {
        return decide.decide(candidate, orders[turn()], null);
    }

    /** Whether the event is known in the state. */
    @Benchmark
    public boolean colaVerify() {
        int i = turn();
        return cola.verify(pairs[i].current(), pairs[i].next());
    }

    /** The transition itself. */
    @Benchmark
    public RideStatus colaFire() {
        int i = turn();
        return cola.fireEvent(pairs[i].current(), pairs[i].next(), "");
    }

    /** A machine for the order at its status, asked whether the event may fire. */
    @Benchmark
    public boolean stateless4j() {
        int i = turn();
        return new com.github.oxo42.stateless4j.StateMachine<>(pairs[i].current(), stateless).canFire(pairs[i].next());
    }

    private static Candidate candidate() {
        CheckedUpdate update = Rides.checked();
        return new Candidate(update, NotificationId.of(new UUID(1, 2)), Rides.NOW, Rides.NOW.plus(Duration.ofDays(1)));
    }

    private static StateMachine<RideStatus, RideStatus, String> colaMachine() {
        StateMachineBuilder<RideStatus, RideStatus, String> builder = StateMachineBuilderFactory.create();
        StatusPairs.allowed()
                .forEach(pair -> builder.externalTransition()
                        .from(pair.current())
                        .to(pair.next())
                        .on(pair.next())
                        .perform((from, to, event, context) -> {}));
        return builder.build("ride-" + System.nanoTime());
    }

    private static StateMachineConfig<RideStatus, RideStatus> stateless() {
        StateMachineConfig<RideStatus, RideStatus> config = new StateMachineConfig<>();
        StatusPairs.allowed().forEach(pair -> {
            if (pair.current() == pair.next()) {
                config.configure(pair.current()).permitReentry(pair.next());
            } else {
                config.configure(pair.current()).permit(pair.next(), pair.next());
            }
        });
        return config;
    }
}
