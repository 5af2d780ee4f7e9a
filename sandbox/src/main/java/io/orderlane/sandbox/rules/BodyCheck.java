package io.orderlane.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderlane.sandbox.protocol.Api;
import java.util.Optional;
import java.util.Set;

/** Checks a whole request body: the base API's envelope, then the scenario's table if there is one. */
public final class BodyCheck {
    private final Catalogue catalogue;
    private final LanguageForm form;

    public BodyCheck(Catalogue catalogue, LanguageForm form) {
        this.catalogue = catalogue;
        this.form = form;
    }

    public Checked check(Api api, ObjectNode body) {
        Envelope envelope = catalogue.envelope(api);
        Optional<ScenarioTable> table = text(body, envelope.scenario()).flatMap(name -> catalogue.table(api, name));
        Findings findings = new Findings(pages(envelope, table));
        Optional<String> status = knownStatus(body, table, findings);
        BodyWalk walk = new BodyWalk(envelope, status.orElse(null), new Locales(form, findings), findings);
        walk.envelope(body);
        Set<String> locales = walk.scenario(body, table);
        return new Checked(findings, table, locales);
    }

    private static String pages(Envelope envelope, Optional<ScenarioTable> table) {
        String scenario =
                table.map(known -> " and the page " + known.rows().page()).orElse("");
        return envelope.page() + scenario;
    }

    private static Optional<String> knownStatus(ObjectNode body, Optional<ScenarioTable> table, Findings findings) {
        Optional<String> status = text(body, "orderStatus");
        if (table.isEmpty() || status.isEmpty() || status.get().isBlank()) {
            return Optional.empty();
        }
        if (table.get().status(status.get()).isEmpty()) {
            String known = String.join(", ", table.get().rows().statuses().keySet());
            findings.statusProblem("orderStatus", "is none of " + table.get().name() + "'s: " + known);
            return Optional.empty();
        }
        return status;
    }

    private static Optional<String> text(ObjectNode body, String member) {
        return Optional.ofNullable(body.get(member)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
