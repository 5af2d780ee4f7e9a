package io.orderlane.sandbox.rules;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orderlane.sandbox.protocol.Api;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Every table the sandbox knows, read from the data files beside this class. */
public final class Catalogue {
    private static final List<String> TABLES = List.of(
            "contract-card-PAYMENT_ORDER_DEFAULT",
            "contract-card-RIDE_HAILING_DEFAULT",
            "order-service-RIDE_HAILING",
            "order-service-CHARGING_PILE");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final Map<Api, Envelope> envelopes;
    private final List<ScenarioTable> tables;

    private Catalogue(Map<Api, Envelope> envelopes, List<ScenarioTable> tables) {
        this.envelopes = envelopes;
        this.tables = tables;
    }

    public static Catalogue load() {
        Map<Api, Envelope> envelopes = new EnumMap<>(Api.class);
        for (Api api : Api.values()) {
            envelopes.put(api, read("envelope-" + api.label(), Envelope.class));
        }
        List<ScenarioTable> tables = TABLES.stream()
                .map(name -> new ScenarioTable(read(name, ScenarioTable.Rows.class)))
                .toList();
        return new Catalogue(envelopes, tables);
    }

    /** Empty for a template or type whose page the sandbox has no table of. */
    public Optional<ScenarioTable> table(Api api, String name) {
        return tables.stream()
                .filter(table -> table.api() == api && table.name().equals(name))
                .findFirst();
    }

    Envelope envelope(Api api) {
        return Objects.requireNonNull(envelopes.get(api), api.label());
    }

    private static <T> T read(String name, Class<T> type) {
        try (InputStream file = Catalogue.class.getResourceAsStream(name + ".json")) {
            return JSON.readValue(Objects.requireNonNull(file, name), type);
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox's own table " + name + ".json cannot be read", e);
        }
    }
}
