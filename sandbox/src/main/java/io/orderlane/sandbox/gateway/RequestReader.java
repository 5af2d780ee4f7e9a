package io.orderlane.sandbox.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderlane.sandbox.fault.Faults;
import io.orderlane.sandbox.protocol.Api;
import io.orderlane.sandbox.protocol.Call;
import io.orderlane.sandbox.protocol.Clients;
import io.orderlane.sandbox.protocol.Subject;
import io.orderlane.sandbox.protocol.Verification;
import io.orderlane.sandbox.protocol.Verifier;
import io.orderlane.sandbox.rules.BodyCheck;
import io.orderlane.sandbox.rules.Catalogue;
import io.orderlane.sandbox.rules.Checked;
import io.orderlane.sandbox.rules.JsonText;
import io.orderlane.sandbox.rules.LanguageForm;
import io.orderlane.sandbox.rules.SubjectReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does everything that does not depend on an order's state: verifies, reads, checks, and asks the plan of faults. */
public final class RequestReader {
    private final GatewaySettings settings;
    private final RequestVerifier verifier;
    private final SubjectReader subjects;
    private final BodyCheck checks;
    private final Faults faults;

    public RequestReader(GatewaySettings settings, Clients clients, LanguageForm form, Faults faults) {
        Catalogue catalogue = Catalogue.load();
        this.settings = settings;
        this.verifier = new RequestVerifier(settings, new Verifier(clients));
        this.subjects = new SubjectReader(catalogue);
        this.checks = new BodyCheck(catalogue, form);
        this.faults = faults;
    }

    public CheckedRequest receive(Call call) {
        Verification verification = verifier.check(call);
        Api api = settings.paths().get(call.path());
        Optional<ObjectNode> body = api == null ? Optional.empty() : JsonText.object(call.body());
        Subject subject = subject(api, call, body);
        Optional<Checked> checked = api == null || verification.error() != null
                ? Optional.empty()
                : body.map(object -> checks.check(api, object));
        return new CheckedRequest(call, verification, subject, body, checked, faults.choose(subject));
    }

    private Subject subject(@Nullable Api api, Call call, Optional<ObjectNode> body) {
        return api == null || body.isEmpty()
                ? Subject.unreadable(api, call.clientId())
                : subjects.read(api, call.clientId(), body.get());
    }
}
