package io.orderlane.benchmarks.hotpath;

import io.orderlane.benchmarks.Rides;
import io.orderlane.core.check.CheckReport;
import io.orderlane.core.check.UpdateChecker;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.provenance.Enforcement;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.ride.RideHailing;
import io.orderlane.ride.RideStatus;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Whether a ride of twelve fields keeps the rules of its status. The checker's step on parsed data is not public: this
 * calls it by method handles, and fails when its signature has changed.
 */
@State(Scope.Thread)
public class RuleCheck {

    private static final String PACKAGE = "io.orderlane.core.check.";

    private final OrderUpdate update = Rides.update(RideHailing.SCENARIO);
    private final Optional<RideStatus> status = Optional.of(RideStatus.SERVING);
    private final UpdateChecker checker = Rides.checker();
    private final RideBean bean = RideBean.serving();
    private MethodHandle newFindings;
    private MethodHandle fields;
    private Validator validator;

    /** Makes the handles and the validator; when a check refuses the ride, the run stops. */
    @Setup
    public void prepare() throws Throwable {
        Lookup inside = MethodHandles.privateLookupIn(UpdateChecker.class, MethodHandles.lookup());
        Class<?> check = inside.findClass(PACKAGE + "ScenarioCheck");
        Class<?> findings = inside.findClass(PACKAGE + "Findings");
        newFindings = inside.findConstructor(findings, MethodType.methodType(void.class, Enforcement.class))
                .asType(MethodType.methodType(Object.class, Enforcement.class));
        Object ofRides = inside.findConstructor(
                        check, MethodType.methodType(void.class, Scenario.class, ScenarioRegistry.class))
                .invoke(RideHailing.SCENARIO, ScenarioRegistry.discover());
        Class<?> result = inside.findClass(PACKAGE + "CheckedFields");
        fields = inside.findVirtual(
                        check, "fields", MethodType.methodType(result, Tree.Obj.class, Optional.class, findings))
                .bindTo(ofRides)
                .asType(MethodType.methodType(Object.class, Tree.Obj.class, Optional.class, Object.class));
        validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
        Rides.candidate(RideHailing.SCENARIO);
        if (!hibernateValidator().isEmpty()) {
            throw new IllegalStateException("Hibernate Validator refuses the ride: " + hibernateValidator());
        }
    }

    /** Parsed data to typed values, with every type, format and length, then the rules: what a validator does. */
    @Benchmark
    public Object parsedData() throws Throwable {
        Object findings = (Object) newFindings.invokeExact(Enforcement.DEFAULT);
        Object read = (Object) fields.invokeExact(update.members(), status, findings);
        return read;
    }

    /** All that becomes of an update: head, values, rules, normalised content, SHA-256 fingerprint. */
    @Benchmark
    public CheckReport wholeCheck() {
        return checker.check(update, Rides.NOW);
    }

    /** The same rules as a bean with groups. */
    @Benchmark
    public Set<ConstraintViolation<RideBean>> hibernateValidator() {
        return validator.validate(bean, Default.class, RideBean.Serving.class, RideBean.ServingByEstimate.class);
    }
}
