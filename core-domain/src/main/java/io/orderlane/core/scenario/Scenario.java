package io.orderlane.core.scenario;

import io.orderlane.core.field.Field;
import io.orderlane.core.field.FieldIndex;
import io.orderlane.core.field.Placement;
import io.orderlane.core.field.Tree;
import io.orderlane.core.layout.CardLayout;
import io.orderlane.core.provenance.Provenance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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

    private final Definition<S> definition;
    private final Map<String, String> readings;
    private final ChosenReadings<S> chosen;
    private final Map<S, StatusRow<S>> rows;
    private final List<FieldRule<S>> rules = new ArrayList<>();
    private final Set<Field<S, ?>> fields = new LinkedHashSet<>();
    private final Map<Field<?, ?>, Object> defaults = new HashMap<>();
    private final Map<String, S> statusesByName = new HashMap<>();
    private final Map<String, End> ends = new HashMap<>();
    private final Map<Placement, FieldIndex> indexes = new EnumMap<>(Placement.class);

    Scenario(Definition<S> definition, Map<String, String> readings) {
        this.definition = definition;
        this.readings = Map.copyOf(readings);
        this.chosen = new ChosenReadings<>(definition, readings);
        this.rows = new EnumMap<>(definition.statusClass());
        index();
    }

    /**
     * Begins a definition.
     *
     * @param name our name for it: lower case words joined by hyphens
     * @param code its name at AlipayHK: a template code (contract card) or a business type (order service)
     */
    public static UntypedDefinition define(String name, BaseApi baseApi, String code) {
        return new UntypedDefinition(name, baseApi, code);
    }

    private void index() {
        definition.rows().forEach(row -> rows.put(row.status(), chosen.row(row)));
        rows.keySet().forEach(status -> statusesByName.put(status.name(), status));
        rules.addAll(definition.rules());
        rules.addAll(chosen.alsoRequired);
        rules.replaceAll(rule -> chosen.notRequired.contains(rule.field()) ? rule.optional() : rule);
        rules.forEach(rule -> {
            fields.add(rule.field());
            if (rule.defaultValue() != null) {
                defaults.put(rule.field(), rule.defaultValue());
            }
        });
        fields.addAll(chosen.alsoAccepted);
        compile();
    }

    /** Prepares what is looked up for every update. */
    private void compile() {
        rows.values().stream()
                .filter(StatusRow::isEnd)
                .forEach(row -> ends.put(row.status().name(), End.of(row)));
        for (Placement placement : Placement.values()) {
            indexes.put(
                    placement,
                    FieldIndex.of(fields.stream()
                            .filter(field -> field.placement() == placement)
                            .toList()));
        }
    }

    /** An end, found by the name of its status as orders carry it, with a bit for each status that may follow. */
    private record End(Provenance source, long followers) {

        static End of(StatusRow<?> row) {
            long followers = row.followers().stream()
                    .mapToLong(status -> 1L << status.ordinal())
                    .reduce(0, (one, other) -> one | other);
            return new End(Objects.requireNonNull(row.end()), followers);
        }

        boolean isFollowedBy(Enum<?> status) {
            return (followers >>> status.ordinal() & 1) != 0;
        }
    }

    /** The same scenario with other readings of its quirks; a name it does not have is refused. */
    public Scenario<S> reading(Map<String, String> choice) {
        List<String> problems = new ArrayList<>();
        choice.forEach((quirkName, reading) -> checkReading(quirkName, reading, problems));
        if (!problems.isEmpty()) {
            throw new ScenarioDefinitionException("The choice of quirks for scenario " + name(), problems);
        }
        return new Scenario<>(definition, choice);
    }

    private void checkReading(String quirkName, String reading, List<String> problems) {
        Optional<Quirk> quirk =
                quirks().stream().filter(q -> q.name().equals(quirkName)).findFirst();
        if (quirk.isEmpty()) {
            problems.add("There is no quirk \"" + quirkName + "\"; there is "
                    + quirks().stream().map(Quirk::name).toList() + ".");
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
        return definition.name();
    }

    /** The API that carries it. */
    public BaseApi baseApi() {
        return definition.baseApi();
    }

    /** Its name at AlipayHK: template code or business type. */
    public String code() {
        return definition.code();
    }

    /** The enum of its statuses. */
    public Class<S> statusClass() {
        return definition.statusClass();
    }

    /** Its status rows in the order of the enum. */
    public Collection<StatusRow<S>> rows() {
        return Collections.unmodifiableCollection(rows.values());
    }

    /** The row of a status. */
    public StatusRow<S> row(S status) {
        return Objects.requireNonNull(rows.get(status));
    }

    /** The status with this wire name. */
    public Optional<S> status(String wireName) {
        return Optional.ofNullable(statusesByName.get(wireName));
    }

    /**
     * The source that says an order at one status has ended, so that another may not come. A missing edge never
     * matters: only an end counts, and only if the next status is not one that may follow it.
     *
     * @param current the wire name of the order's status; one that is not defined any more ends nothing
     * @param next the status that came
     * @return null when the order goes on
     */
    public @Nullable Provenance endBetween(String current, S next) {
        End end = ends.get(current);
        return end == null || end.isFollowedBy(next) ? null : end.source();
    }

    /** The statuses that may follow although the order has ended at this one, in the order of the enum. */
    public List<S> followersOf(String current) {
        return status(current)
                .map(status -> rows.keySet().stream()
                        .filter(row(status).followers()::contains)
                        .toList())
                .orElse(List.of());
    }

    /** The quirk for which this status is doubtful, where the chosen reading doubts it. */
    public Optional<Quirk> doubtAbout(S status) {
        return Optional.ofNullable(chosen.doubts.get(status));
    }

    /** What its page says about the order of statuses. */
    public List<FlowRule> flow() {
        return definition.flow();
    }

    /** Its field rows in the page's order, and those that a chosen reading adds. */
    public List<FieldRule<S>> rules() {
        return Collections.unmodifiableList(rules);
    }

    /** Its fields in declared order, each once. */
    public Collection<Field<S, ?>> fields() {
        return Collections.unmodifiableSet(fields);
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

    /** Its fields of one placement, numbered in declared order. */
    public FieldIndex index(Placement placement) {
        return Objects.requireNonNull(indexes.get(placement));
    }

    /** Where the field's name, type and length come from in this scenario; usually the field's own source. */
    public Provenance sourceOf(Field<?, ?> field) {
        return Objects.requireNonNullElse(definition.sources().get(field), field.source());
    }

    /** The source that requires display text in at least one language where a card shows; empty when none does. */
    public Optional<Provenance> languagesRequired() {
        return Optional.ofNullable(definition.languages());
    }

    /** Whether a language that is left out is missed at a status: a card shows there, and has text of each language. */
    public boolean showsDisplayTextAt(S status) {
        return row(status).effect().isShown() && index(Placement.LOCALE).size() > 0;
    }

    /** The value conditions use for a field that is left out, or null. */
    public @Nullable Object defaultOf(Field<?, ?> field) {
        return defaults.get(field);
    }

    /** The name a field goes out under: its own, unless the chosen reading of a quirk says otherwise. */
    public String wireName(Field<?, ?> field) {
        return chosen.wireNames.getOrDefault(field, field.name());
    }

    /** A value as it goes out: in its type's form, unless the chosen reading of a quirk says otherwise. */
    public <V> Tree wireValue(Field<?, V> field, V value) {
        return chosen.onTheWire(field, value);
    }

    /** What went out under the chosen readings, in the form of the field's type: the reverse of {@link #wireValue}. */
    public Tree inItsType(Field<?, ?> field, Tree wire) {
        return chosen.inItsType(field, wire);
    }

    /** The scheme that a link should have; another is doubtful. */
    public Optional<ExpectedScheme> expectedScheme(Field<?, ?> field) {
        return Optional.ofNullable(chosen.scheme(field));
    }

    /** The places where its pages contradict each other. */
    public List<Quirk> quirks() {
        return definition.quirks();
    }

    /** The reading chosen for each quirk that is not at its default. */
    public Map<String, String> chosenReadings() {
        return readings;
    }

    /** How its card is laid out. */
    public Optional<CardLayout<S>> layout() {
        return Optional.ofNullable(definition.layout());
    }

    @Override
    public String toString() {
        return name();
    }
}
