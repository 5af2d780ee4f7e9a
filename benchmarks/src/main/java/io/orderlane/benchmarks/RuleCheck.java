package io.orderlane.benchmarks;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.orderlane.core.check.CheckReport;
import io.orderlane.core.check.UpdateChecker;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.ride.RideHailing;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether a ride of twelve fields keeps the rules of its status. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RuleCheck {

    private final OrderUpdate update = Rides.update(RideHailing.SCENARIO);
    private final UpdateChecker checker = Rides.checker();
    private final RideBean bean = RideBean.serving();
    private Validator validator;
    private Schema schema;
    private JsonNode node;

    /** Makes the peers. */
    @Setup
    public void prepare() throws java.io.IOException {
        validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
        try (var page = RuleCheck.class.getResourceAsStream("ride.schema.json");
                var ride = RuleCheck.class.getResourceAsStream("ride.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(page, InputFormat.JSON);
            node = new JsonMapper().readTree(ride);
        }
        CheckReport report = orderlane();
        if (!hibernateValidator().isEmpty()
                || !jsonSchema().isEmpty()
                || report.accepted().isEmpty()
                || !report.warnings().isEmpty()) {
            throw new IllegalStateException(
                    "A check does not pass what it must: " + hibernateValidator() + jsonSchema() + report);
        }
    }

    /** All that becomes of an update: head, values, rules, normalised content, SHA-256 fingerprint. */
    @Benchmark
    public CheckReport orderlane() {
        return checker.check(update, Rides.NOW);
    }

    /** The same rules as a bean with groups. */
    @Benchmark
    public Set<ConstraintViolation<RideBean>> hibernateValidator() {
        return validator.validate(bean, Default.class, RideBean.Serving.class, RideBean.ServingByEstimate.class);
    }

    /** The same rules as a schema over parsed JSON. */
    @Benchmark
    public List<Error> jsonSchema() {
        return schema.validate(node);
    }
}
