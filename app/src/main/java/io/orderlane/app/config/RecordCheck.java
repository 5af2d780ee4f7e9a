package io.orderlane.app.config;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Checks the records by their constraints and names what is wrong by its key. */
final class RecordCheck {

    private static final PropertyNamingStrategies.KebabCaseStrategy KEBAB =
            new PropertyNamingStrategies.KebabCaseStrategy();

    private final Findings findings;

    RecordCheck(Findings findings) {
        this.findings = findings;
        learnAhead();
    }

    /** Begins to learn the constraints, which takes its time, beside what the caller goes on with. */
    static void learnAhead() {
        Learnt.FACTORY.isDone();
    }

    /** Once for all configurations of this process. */
    private static final class Learnt {

        static final CompletableFuture<ValidatorFactory> FACTORY = CompletableFuture.supplyAsync(RecordCheck::factory);
    }

    private static ValidatorFactory factory() {
        ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                // there is no validation.xml, and looking for one starts an XML parser
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
        factory.getValidator().getConstraintsForClass(Configuration.class);
        return factory;
    }

    void check(Configuration configuration) {
        Learnt.FACTORY.join().getValidator().validate(configuration).stream()
                .sorted(Comparator.comparing(violation -> key(violation.getPropertyPath())))
                .forEach(this::note);
    }

    private void note(ConstraintViolation<Configuration> violation) {
        findings.wrong(key(violation.getPropertyPath()), violation.getMessage());
    }

    private static String key(Path path) {
        List<String> parts = new ArrayList<>();
        for (Path.Node node : path) {
            if (node.getKey() != null) {
                parts.add(node.getKey().toString());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                parts.add(KEBAB.translate(node.getName()));
            }
        }
        return String.join(".", parts);
    }
}
