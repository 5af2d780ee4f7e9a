package io.orderlane.core.scenario;

import io.orderlane.core.field.Field;
import io.orderlane.core.field.LocaleField;
import io.orderlane.core.field.SharedField;
import io.orderlane.core.field.TopField;
import io.orderlane.core.layout.CardEffect;
import io.orderlane.core.layout.CardLayout;
import io.orderlane.core.layout.Progress;
import io.orderlane.core.provenance.DocPage;
import io.orderlane.core.provenance.Ours;
import io.orderlane.core.provenance.Provenance;
import io.orderlane.core.provenance.Stated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The typed table a scenario is defined in. A row cannot be finished without its source; a status or field of another
 * scenario does not compile; whatever else is wrong is reported by {@link #build()}, all at once.
 */
public final class ScenarioBuilder<S extends Enum<S>> {

    final String name;
    final BaseApi baseApi;
    final String code;
    final Class<S> statusClass;
    final List<StatusRow<S>> rows = new ArrayList<>();
    final List<FlowRule> flow = new ArrayList<>();
    final List<FieldRule<S>> rules = new ArrayList<>();
    final List<Quirk> quirks = new ArrayList<>();
    final Map<Field<S, ?>, Provenance> sources = new HashMap<>();

    @Nullable
    CardLayout<S> layout;

    @Nullable
    Provenance languages;

    private Provenance statusSource = new Ours("not said yet");

    ScenarioBuilder(String name, BaseApi baseApi, String code, Class<S> statusClass) {
        this.name = name;
        this.baseApi = baseApi;
        this.code = code;
        this.statusClass = statusClass;
    }

    /** A status at which the card is shown. */
    public ScenarioBuilder<S> status(S status, String meaning) {
        return status(status, meaning, CardEffect.SHOWS_CARD);
    }

    /** A status with its effect on the card. */
    public ScenarioBuilder<S> status(S status, String meaning, CardEffect effect) {
        return add(row(status, meaning, effect, null));
    }

    /** A status whose card has a progress bar. */
    public ScenarioBuilder<S> status(S status, String meaning, Progress<S> progress) {
        return add(row(status, meaning, CardEffect.SHOWS_CARD, progress));
    }

    /** The status row just added is on another page than the rest of the table. */
    public ScenarioBuilder<S> from(DocPage page, String place) {
        int last = rows.size() - 1;
        rows.set(last, rows.get(last).from(new Stated(page, place)));
        return this;
    }

    /** A status at which the order ends; the card stays. */
    public EndRow<S> endStatus(S status, String meaning) {
        return endStatus(status, meaning, CardEffect.SHOWS_CARD);
    }

    /** A status at which the order ends, with its effect on the card. */
    public EndRow<S> endStatus(S status, String meaning, CardEffect effect) {
        return new EndRow<>(this, row(status, meaning, effect, null), Set.of());
    }

    /** The first update may have any status. */
    public FlowRow<S> mayStartAtAnyStatus() {
        return new FlowRow<>(this, FlowRule.Kind.MAY_START_ANYWHERE);
    }

    /** Statuses may be left out. */
    public FlowRow<S> maySkipStatuses() {
        return new FlowRow<>(this, FlowRule.Kind.MAY_SKIP);
    }

    /** An earlier status may come again. */
    public FlowRow<S> mayGoBack() {
        return new FlowRow<>(this, FlowRule.Kind.MAY_GO_BACK);
    }

    /** A status may come again with newer data. */
    public FlowRow<S> mayRepeatStatuses() {
        return new FlowRow<>(this, FlowRule.Kind.MAY_REPEAT);
    }

    /** Display text in at least one language is required wherever a card shows. */
    public LanguagesRow<S> languagesRequired() {
        return new LanguagesRow<>(this);
    }

    /** Names and types of these fields are described elsewhere than their constants say. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final DescribedRow<S> namesAndTypesOf(Field<S, ?>... fields) {
        return new DescribedRow<>(this, List.of(fields));
    }

    /** A field that is the same in every language. */
    public <V> FieldRow<S, V> field(SharedField<S, V> field) {
        return new FieldRow<>(this, List.of(field));
    }

    /** A field at the top level of an update. */
    public <V> FieldRow<S, V> topField(TopField<S, V> field) {
        return new FieldRow<>(this, List.of(field));
    }

    /** A field given for each language. */
    public <V> FieldRow<S, V> localeField(LocaleField<S, V> field) {
        return new FieldRow<>(this, List.of(field));
    }

    /** Fields that are the same in every language and share one row. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final FieldRow<S, Void> fields(SharedField<S, ?>... fields) {
        return new FieldRow<>(this, List.of(fields));
    }

    /** Fields given for each language that share one row. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final FieldRow<S, Void> localeFields(LocaleField<S, ?>... fields) {
        return new FieldRow<>(this, List.of(fields));
    }

    /** A place where the pages contradict each other. */
    public ScenarioBuilder<S> quirk(Quirk quirk) {
        quirks.add(quirk);
        return this;
    }

    /** How the card is laid out. */
    public LayoutRow<S> card(CardLayout<S> cardLayout) {
        return new LayoutRow<>(this, cardLayout);
    }

    /**
     * The finished scenario.
     *
     * @throws ScenarioDefinitionException with every problem of the definition
     */
    public Scenario<S> build() {
        List<String> problems = new DefinitionProblems<>(this).all();
        if (!problems.isEmpty()) {
            throw new ScenarioDefinitionException("The definition of scenario \"" + name + "\"", problems);
        }
        return new Scenario<>(definition(), Map.of());
    }

    private Definition<S> definition() {
        return new Definition<>(
                name, baseApi, code, statusClass, rows, flow, rules, sources, quirks, languages, layout);
    }

    ScenarioBuilder<S> statusesFrom(Provenance source) {
        statusSource = source;
        return this;
    }

    ScenarioBuilder<S> add(StatusRow<S> row) {
        rows.add(row);
        return this;
    }

    ScenarioBuilder<S> add(FlowRule rule) {
        flow.add(rule);
        return this;
    }

    ScenarioBuilder<S> add(FieldRule<S> rule) {
        rules.add(rule);
        return this;
    }

    ScenarioBuilder<S> lay(CardLayout<S> cardLayout) {
        layout = cardLayout;
        return this;
    }

    List<Field<S, ?>> declaredFields() {
        List<Field<S, ?>> declared = new ArrayList<>();
        rules.forEach(rule -> declared.add(rule.field()));
        return declared;
    }

    private StatusRow<S> row(S status, String meaning, CardEffect effect, @Nullable Progress<S> progress) {
        return new StatusRow<>(status, meaning, effect, progress, statusSource, null, Set.of());
    }
}
