package io.orderlane.core.deliver.internal;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Field;
import io.orderlane.core.field.Placement;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.Content;
import io.orderlane.core.provenance.Enforcement;
import io.orderlane.core.provenance.Force;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.WireChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a definition can read what was kept under an earlier one. Ask only where the two differ: content that was
 * accepted against advice may not be readable by its own definition either.
 */
public final class Readability {

    private final Scenario<?> scenario;

    private final Enforcement enforcement;

    private Readability(Scenario<?> scenario, Enforcement enforcement) {
        this.scenario = scenario;
        this.enforcement = enforcement;
    }

    /**
     * The first thing in it this scenario cannot read, in words without its content; empty when there is none.
     *
     * @param enforcement a type that does not block does not make kept content unreadable either
     */
    public static Optional<String> problem(
            Scenario<?> scenario, Enforcement enforcement, BaseApi api, String status, Content content) {
        if (scenario.baseApi() != api) {
            return Optional.of("it was written for " + api.label());
        }
        return scenario.status(status).isEmpty()
                ? Optional.of("status " + Quoted.of(status) + " is gone")
                : new Readability(scenario, enforcement).problem(content);
    }

    private Optional<String> problem(Content content) {
        List<String> problems = new ArrayList<>();
        read(Placement.TOP, content.top(), null, problems);
        read(Placement.SHARED, content.shared(), null, problems);
        content.display().forEach((locale, members) -> read(Placement.LOCALE, members, locale, problems));
        return problems.stream().findFirst();
    }

    private void read(Placement placement, Tree.Obj members, @Nullable DisplayLocale locale, List<String> problems) {
        for (Map.Entry<String, Tree> member : members.members().entrySet()) {
            Optional<Field<?, ?>> field = field(placement, member.getKey());
            if (field.isEmpty()) {
                problems.add("field " + Quoted.of(member.getKey()) + " is gone");
            } else if (!isReadable(field.get(), member.getValue(), locale)) {
                problems.add("field " + Quoted.of(member.getKey()) + " has another type");
            }
        }
    }

    private Optional<Field<?, ?>> field(Placement placement, String wireName) {
        List<Field<?, ?>> known = new ArrayList<>(scenario.fields());
        known.addAll(scenario.baseApi().envelopeFields());
        known.addAll(changes(WireChange.AlsoAccepts.class)
                .map(WireChange.AlsoAccepts::field)
                .toList());
        return known.stream()
                .filter(field -> field.placement() == placement && isSpelled(field, wireName))
                .findFirst();
    }

    private boolean isSpelled(Field<?, ?> field, String wireName) {
        return field.name().equals(wireName)
                || field.aliases().contains(wireName)
                || changes(WireChange.SentAs.class)
                        .anyMatch(sent ->
                                sent.field().equals(field) && sent.wireName().equals(wireName));
    }

    private boolean isReadable(Field<?, ?> field, Tree kept, @Nullable DisplayLocale locale) {
        boolean list = kept instanceof Tree.Items items
                && items.values().size() == 1
                && changes(WireChange.SentAsList.class)
                        .anyMatch(sent -> sent.field().equals(field));
        Tree one = list ? ((Tree.Items) kept).values().get(0) : kept;
        boolean localTime = one instanceof Tree.Text
                && changes(WireChange.SentAsLocalTime.class)
                        .anyMatch(sent -> sent.field().equals(field));
        boolean seconds = one instanceof Tree.Num
                && changes(WireChange.SentAsSeconds.class)
                        .anyMatch(sent -> sent.field().equals(field));
        return localTime
                || seconds
                || field.type().read(one, locale).faults().stream()
                        .allMatch(fault -> enforcement.of(fault.sourceIn(scenario.sourceOf(field))) != Force.BLOCK);
    }

    /** The changes of all readings, chosen or not: what waits is sent as it was accepted, under whichever reading. */
    private <C extends WireChange> Stream<C> changes(Class<C> kind) {
        return scenario.quirks().stream()
                .flatMap(quirk -> quirk.readings().stream())
                .flatMap(reading -> reading.changes().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
