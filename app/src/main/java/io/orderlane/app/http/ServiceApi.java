package io.orderlane.app.http;

import io.orderlane.app.doctor.Doctor;
import io.orderlane.app.doctor.Finding;
import io.orderlane.core.Orderlane;
import io.orderlane.core.field.Tree;
import io.orderlane.core.liveness.Liveness;
import io.orderlane.core.store.StoreWatch;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How the service itself is doing: {@code /livez}, {@code /readyz}, {@code /v1/doctor}, {@code /v1/nodes}; and its
 * description.
 */
final class ServiceApi {

    private final Orderlane orderlane;
    private final StoreWatch store;
    private final Doctor doctor;
    private final Supplier<Liveness> liveness;
    private final BooleanSupplier stopping;

    ServiceApi(
            Orderlane orderlane,
            StoreWatch store,
            Doctor doctor,
            Supplier<Liveness> liveness,
            BooleanSupplier stopping) {
        this.orderlane = orderlane;
        this.store = store;
        this.doctor = doctor;
        this.liveness = liveness;
        this.stopping = stopping;
    }

    /** Runs on the event loop, so that its answer shows that the loop works; waits for nothing. */
    void alive(RoutingContext context) {
        Liveness now = liveness.get();
        Answer answer = now.isGood() ? HttpListener.alive() : Answer.problem(Problems.notAlive(now.faults()));
        answer.send(context.response());
    }

    /** Whether updates can be taken in now. Answers at once, also where the store does not. */
    Answer ready(ApiRequest request) {
        if (stopping.getAsBoolean()) {
            throw new ProblemException(Problems.stopping());
        }
        store.trouble().ifPresent(why -> {
            throw new ProblemException(Problems.storeSilent(why));
        });
        return Answer.ok(new Tree.Obj.Builder().text("status", "ready").number("pending", store.pending()));
    }

    /** Always answered with 200; the verdict says how it is. */
    Answer doctor(ApiRequest request) {
        request.onlyParameters();
        List<Finding> findings = doctor.examine();
        return Answer.ok(new Tree.Obj.Builder()
                .text("verdict", Doctor.verdict(findings).label())
                .list(
                        "findings",
                        findings,
                        finding -> new Tree.Obj.Builder()
                                .text("check", finding.check())
                                .text("grade", finding.grade().label())
                                .text("found", finding.found())
                                .text("todo", finding.todo())
                                .build()));
    }

    /** The processes that send from the store. */
    Answer nodes(ApiRequest request) {
        request.onlyParameters();
        return Answer.ok(new Tree.Obj.Builder()
                .list(
                        "nodes",
                        orderlane.nodes(),
                        node -> new Tree.Obj.Builder()
                                .text("name", node.name())
                                .text("seenAt", node.seenAt())
                                .number("lanes", node.lanes())
                                .build()));
    }

    Answer description(ApiRequest request) {
        try (InputStream in = ServiceApi.class.getResourceAsStream("openapi.yaml")) {
            byte[] text =
                    Objects.requireNonNull(in, "openapi.yaml is in this jar").readAllBytes();
            return Answer.text("application/yaml", new String(text, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("openapi.yaml cannot be read from its jar.", unreadable);
        }
    }
}
