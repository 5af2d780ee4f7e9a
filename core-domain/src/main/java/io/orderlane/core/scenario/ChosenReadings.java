package io.orderlane.core.scenario;

import io.orderlane.core.field.Field;
import io.orderlane.core.field.Tree;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the chosen reading of each quirk changes: the first reading where none is chosen. */
final class ChosenReadings<S extends Enum<S>> {

    /** Milliseconds have 13 digits; a smaller number is read as seconds where seconds are sent. */
    private static final long FIRST_OF_MILLISECONDS = 100_000_000_000L;

    private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");

    final Map<Field<?, ?>, String> wireNames = new HashMap<>();
    final Set<Field<?, ?>> sentAsList = new HashSet<>();
    final Set<Field<?, ?>> sentAsSeconds = new HashSet<>();
    final Map<Field<?, ?>, ExpectedScheme> schemes = new HashMap<>();
    final List<Field<S, ?>> alsoAccepted = new ArrayList<>();
    final List<FieldRule<S>> alsoRequired = new ArrayList<>();
    final Set<Field<?, ?>> notRequired = new HashSet<>();
    final Map<S, Quirk> doubts;
    final Set<Enum<?>> notEnding = new HashSet<>();
    private final Map<Field<?, ?>, DateTimeFormatter> localTimes = new HashMap<>();

    ChosenReadings(Definition<S> definition, Map<String, String> readings) {
        doubts = new EnumMap<>(definition.statusClass());
        for (Quirk quirk : definition.quirks()) {
            String chosen = readings.get(quirk.name());
            QuirkReading reading = chosen == null
                    ? quirk.readings().get(0)
                    : quirk.reading(chosen).orElseThrow();
            reading.changes().forEach(change -> apply(quirk, change));
        }
    }

    @SuppressWarnings("unchecked") // a quirk names fields and statuses of its own scenario; the builder has checked it
    private void apply(Quirk quirk, WireChange change) {
        if (change instanceof WireChange.SentAs sentAs) {
            wireNames.put(sentAs.field(), sentAs.wireName());
        } else if (change instanceof WireChange.SentAsList asList) {
            sentAsList.add(asList.field());
        } else if (change instanceof WireChange.SentAsLocalTime local) {
            localTimes.put(
                    local.field(), DateTimeFormatter.ofPattern(local.pattern()).withZone(HONG_KONG));
        } else if (change instanceof WireChange.SentAsSeconds seconds) {
            sentAsSeconds.add(seconds.field());
        } else if (change instanceof WireChange.AlsoAccepts also) {
            alsoAccepted.add((Field<S, ?>) also.field());
        } else if (change instanceof WireChange.AlsoRequires also) {
            alsoRequired.add((FieldRule<S>) also.rule());
        } else if (change instanceof WireChange.DoesNotRequire waived) {
            notRequired.add(waived.field());
        } else if (change instanceof WireChange.ExpectsScheme expects) {
            schemes.put(expects.field(), new ExpectedScheme(expects.scheme(), quirk));
        } else if (change instanceof WireChange.DoubtsStatus doubted) {
            doubts.put((S) doubted.status(), quirk);
        } else if (change instanceof WireChange.DoesNotEnd open) {
            notEnding.add(open.status());
        }
    }

    <V> Tree onTheWire(Field<?, V> field, V value) {
        Tree written = written(field, value);
        return sentAsList.contains(field) ? new Tree.Items(List.of(written)) : written;
    }

    private <V> Tree written(Field<?, V> field, V value) {
        DateTimeFormatter form = localTimes.get(field);
        if (form != null) {
            return Tree.of(form.format((Instant) value));
        }
        return sentAsSeconds.contains(field)
                ? Tree.of(((Instant) value).getEpochSecond())
                : field.type().write(value);
    }

    /** A written value, back in the form of the field's type where it can be read; unchanged otherwise. */
    Tree inItsType(Field<?, ?> field, Tree wire) {
        if (wire instanceof Tree.Items items
                && sentAsList.contains(field)
                && items.values().size() == 1) {
            return inItsType(field, items.values().get(0));
        }
        DateTimeFormatter form = localTimes.get(field);
        if (form != null && wire instanceof Tree.Text text) {
            return parsed(form, text);
        }
        boolean seconds = sentAsSeconds.contains(field)
                && wire instanceof Tree.Num number
                && Math.abs(number.value()) < FIRST_OF_MILLISECONDS;
        return seconds ? Tree.of(((Tree.Num) wire).value() * 1000) : wire;
    }

    private static Tree parsed(DateTimeFormatter form, Tree.Text text) {
        try {
            return Tree.of(Instant.from(form.parse(text.value())).toEpochMilli());
        } catch (DateTimeException another) {
            return text;
        }
    }

    StatusRow<S> row(StatusRow<S> defined) {
        return notEnding.contains(defined.status()) ? defined.notEnding() : defined;
    }

    @Nullable
    ExpectedScheme scheme(Field<?, ?> field) {
        return schemes.get(field);
    }
}
