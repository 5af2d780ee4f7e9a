package io.orderlane.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orderlane.sandbox.fault.Fault;
import io.orderlane.sandbox.fault.Faults;
import java.util.List;

/** The plan of misbehaviour over HTTP. */
final class FaultControl {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EXAMPLE =
            "{\"name\":\"slow\",\"match\":{\"status\":\"SERVING\"},\"times\":2,\"then\":{\"kind\":\"delay\",\"millis\":500}}";
    private final Faults faults;

    FaultControl(Faults faults) {
        this.faults = faults;
    }

    void addTo(ControlRoutes routes) {
        routes.add("GET", "faults", call -> call.json(faults.all()));
        routes.add("POST", "faults", this::add);
        routes.add("PUT", "faults", this::replaceAll);
        routes.add("DELETE", "faults", this::remove);
        routes.add("PUT", "unavailable", call -> unavailable(call, true));
        routes.add("DELETE", "unavailable", call -> unavailable(call, false));
    }

    private void add(ControlCall call) {
        faults.add(read(call.body(), new TypeReference<Fault>() {}));
        call.json(faults.all());
    }

    private void replaceAll(ControlCall call) {
        List<Fault> plan = read(call.body(), new TypeReference<List<Fault>>() {});
        faults.all().forEach(old -> faults.remove(old.fault().name()));
        plan.forEach(faults::add);
        call.json(faults.all());
    }

    private void remove(ControlCall call) {
        if (call.argument().isEmpty()) {
            faults.all().forEach(old -> faults.remove(old.fault().name()));
        } else if (!faults.remove(call.argument())) {
            throw new BadControlCall(
                    "no fault has that name", "one of " + names(), "GET /_sandbox/faults lists the plan", null);
        }
        call.done();
    }

    private void unavailable(ControlCall call, boolean closesEverything) {
        faults.unavailable(closesEverything);
        call.done();
    }

    private List<String> names() {
        return faults.all().stream().map(count -> count.fault().name()).toList();
    }

    private static <T> T read(String body, TypeReference<T> type) {
        try {
            return JSON.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new BadControlCall(
                    "the body is no fault: " + e.getOriginalMessage(), EXAMPLE, "see docs/sandbox.md", e);
        }
    }
}
