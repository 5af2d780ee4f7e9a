package io.orderlane.testkit.scenario;

import io.orderlane.core.provenance.Provenance;
import io.orderlane.core.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything in a definition that is inferred rather than stated by a page. */
final class InferredClaims {

    private final List<String> claims = new ArrayList<>();

    private InferredClaims() {}

    static <S extends Enum<S>> List<String> of(Scenario<S> scenario) {
        InferredClaims found = new InferredClaims();
        scenario.rows().forEach(row -> {
            found.add("status " + row.status(), row.source());
            found.add("end at " + row.status(), row.end());
        });
        scenario.flow().forEach(rule -> found.add(rule.kind().words(), rule.source()));
        scenario.fields().forEach(field -> found.add("name and type of " + field.name(), scenario.sourceOf(field)));
        scenario.fields()
                .forEach(field -> field.type().concluded().forEach(form -> found.add("form of " + field.name(), form)));
        scenario.rules().forEach(rule -> found.add("when " + rule.field().name() + " is required", rule.source()));
        found.add("a language is required", scenario.languagesRequired().orElse(null));
        return List.copyOf(found.claims);
    }

    private void add(String claim, @Nullable Provenance source) {
        if (source != null && source.kind() == Provenance.Kind.INFERRED) {
            claims.add(claim);
        }
    }
}
