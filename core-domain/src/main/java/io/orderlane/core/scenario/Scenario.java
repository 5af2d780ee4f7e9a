package io.orderlane.core.scenario;

import io.orderlane.core.field.Field;
import io.orderlane.core.field.Placement;
import io.orderlane.core.layout.CardLayout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scenario of AlipayHK: its statuses, its fields, the rules between them and where each comes from. Immutable; one
 * definition validates, explains, prints and draws.
 *
 * @param <S> its statuses
 */
public final class Scenario<S extends Enum<S>> {

    private final String name;
    private final BaseApi baseApi;
    private final String code;
    private final Class<S> statusClass;
    private final Map<S, StatusRow<S>> rows;
    private final List<FlowRule> flow;
    private final List<FieldRule<S>> rules;
    private final List<Quirk> quirks;
    private final @Nullable CardLayout<S> layout;
    private final Map<String, String> readings;

    private final Set<Field<S, ?>> fields;
    private final Map<Field<?, ?>, Object> defaults = new HashMap<>();
    private final Map<String, S> statusesByName = new HashMap<>();
    private final Map<Field<?, ?>, String> wireNames = new HashMap<>();
    private final Set<Field<?, ?>> sentAsList = new LinkedHashSet<>();

    Scenario(ScenarioBuilder<S> definition, Map<String, String> readings) {
        this.name = definition.name;
        this.baseApi = definition.baseApi;
        this.code = definition.code;
        this.statusClass = definition.statusClass;
        this.rows = new EnumMap<>(statusClass);
        definition.rows.forEach(row -> rows.put(row.status(), row));
        this.flow = List.copyOf(definition.flow);
        this.rules = List.copyOf(definition.rules);
        this.quirks = List.copyOf(definition.quirks);
        this.layout = definition.layout;
        this.readings = Map.copyOf(readings);
        this.fields = new LinkedHashSet<>();
        index();
    }

    private Scenario(Scenario<S> other, Map<String, String> readings) {
        this.name = other.name;
        this.baseApi = other.baseApi;
        this.code = other.code;
        this.statusClass = other.statusClass;
        this.rows = other.rows;
        this.flow = other.flow;
        this.rules = other.rules;
        this.quirks = other.quirks;
        this.layout = other.layout;
        this.readings = Map.copyOf(readings);
        this.fields = new LinkedHashSet<>();
        index();
    }

    /**
     * Begins a definition.
     *
     * @param name our name for it: lower case words joined by hyphens
     * @param baseApi the API that carries it
     * @param code its name at AlipayHK: a template code (contract card) or a business type (order service)
     */
    public static UntypedDefinition define(String name, BaseApi baseApi, String code) {
        return new UntypedDefinition(name, baseApi, code);
    }

    private void index() {
        rows.keySet().forEach(status -> statusesByName.put(status.name(), status));
        rules.forEach(rule -> {
            fields.add(rule.field());
            if (rule.defaultValue() != null) {
                defaults.put(rule.field(), rule.defaultValue());
            }
        });
        chosenChanges().forEach(this::apply);
    }

    private List<WireChange> chosenChanges() {
        List<WireChange> changes = new ArrayList<>();
        for (Quirk quirk : quirks) {
            String chosen = readings.get(quirk.name());
            QuirkReading reading = chosen == null
                    ? quirk.readings().get(0)
                    : quirk.reading(chosen).orElseThrow();
            changes.addAll(reading.changes());
        }
        return changes;
    }

    @SuppressWarnings("unchecked") // a quirk names fields of its own scenario; the builder has checked it
    private void apply(WireChange change) {
        if (change instanceof WireChange.SentAs sentAs) {
            wireNames.put(sentAs.field(), sentAs.wireName());
        } else if (change instanceof WireChange.SentAsList asList) {
            sentAsList.add(asList.field());
        } else if (change instanceof WireChange.AlsoAccepts also) {
            fields.add((Field<S, ?>) also.field());
        }
    }

    /** The same scenario with other readings of its quirks; a name it does not have is refused. */
    public Scenario<S> reading(Map<String, String> chosen) {
        List<String> problems = new ArrayList<>();
        chosen.forEach((quirkName, reading) -> checkReading(quirkName, reading, problems));
        if (!problems.isEmpty()) {
            throw new ScenarioDefinitionException("The choice of quirks for scenario " + name, problems);
        }
        return new Scenario<>(this, chosen);
    }

    private void checkReading(String quirkName, String reading, List<String> problems) {
        Optional<Quirk> quirk =
                quirks.stream().filter(q -> q.name().equals(quirkName)).findFirst();
        if (quirk.isEmpty()) {
            problems.add("There is no quirk \"" + quirkName + "\"; there is "
                    + quirks.stream().map(Quirk::name).toList() + ".");
        } else if (quirk.get().reading(reading).isEmpty()) {
            problems.add("Quirk \"" + quirkName + "\" has no reading \"" + reading + "\"; it has "
                    + quirk.get().readings().stream().map(QuirkReading::name).toList() + ".");
        }
    }

    /** Begins an update of an order of this scenario. */
    public UpdateDraft<S> update(S status, String orderNo, Instant occurredAt) {
        return new UpdateDraft<>(this, status, orderNo, occurredAt);
    }

    /** Our name for it, such as {@code ride-hailing}. */
    public String name() {
        return name;
    }

    /** The API that carries it. */
    public BaseApi baseApi() {
        return baseApi;
    }

    /** Its name at AlipayHK: template code or business type. */
    public String code() {
        return code;
    }

    /** The enum of its statuses. */
    public Class<S> statusClass() {
        return statusClass;
    }

    /** Its status rows in the page's order. */
    public Collection<StatusRow<S>> rows() {
        return rows.values();
    }

    /** The row of a status. */
    public StatusRow<S> row(S status) {
        return Objects.requireNonNull(rows.get(status));
    }

    /** The status with this wire name. */
    public Optional<S> status(String wireName) {
        return Optional.ofNullable(statusesByName.get(wireName));
    }

    /** What its page says about the order of statuses. */
    public List<FlowRule> flow() {
        return flow;
    }

    /** Its field rows in the page's order. */
    public List<FieldRule<S>> rules() {
        return rules;
    }

    /** Its fields in declared order, each once. */
    public Collection<Field<S, ?>> fields() {
        return fields;
    }

    /** Its fields of one placement in declared order, by every spelling that is accepted. */
    public Map<String, Field<S, ?>> fields(Placement placement) {
        Map<String, Field<S, ?>> found = new LinkedHashMap<>();
        fields.stream().filter(field -> field.placement() == placement).forEach(field -> {
            found.put(field.name(), field);
            field.aliases().forEach(alias -> found.put(alias, field));
        });
        return found;
    }

    /** What conditions take a field for when it is left out, or null. */
    public @Nullable Object defaultOf(Field<?, ?> field) {
        return defaults.get(field);
    }

    /** The name a field goes out under: its own, unless the chosen reading of a quirk says otherwise. */
    public String wireName(Field<?, ?> field) {
        return wireNames.getOrDefault(field, field.name());
    }

    /** Whether the chosen reading of a quirk sends this field as a list of one. */
    public boolean isSentAsList(Field<?, ?> field) {
        return sentAsList.contains(field);
    }

    /** The places where its pages contradict each other. */
    public List<Quirk> quirks() {
        return quirks;
    }

    /** The reading chosen for each quirk that is not at its default. */
    public Map<String, String> chosenReadings() {
        return readings;
    }

    /** How its card is laid out. */
    public Optional<CardLayout<S>> layout() {
        return Optional.ofNullable(layout);
    }

    @Override
    public String toString() {
        return name;
    }
}
