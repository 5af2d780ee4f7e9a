package io.orderlane.core.card;

import io.orderlane.core.check.ContentReader;
import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Field;
import io.orderlane.core.field.FieldValues;
import io.orderlane.core.field.Money;
import io.orderlane.core.field.Placement;
import io.orderlane.core.field.Tree;
import io.orderlane.core.layout.AmountFields;
import io.orderlane.core.layout.CardLayout;
import io.orderlane.core.layout.CardLine;
import io.orderlane.core.layout.Phrase;
import io.orderlane.core.layout.Progress;
import io.orderlane.core.order.Content;
import io.orderlane.core.scenario.Scenario;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Computes the card of an order of one scenario. Pure: the instant is an argument. */
public final class CardPainter<S extends Enum<S>> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Hong_Kong"));

    private final Scenario<S> scenario;
    private final S status;
    private final FieldValues top;
    private final FieldValues shared;
    private final Map<DisplayLocale, FieldValues> display;
    private final Instant at;

    private CardPainter(Scenario<S> scenario, S status, Content content, Instant at) {
        this.scenario = scenario;
        this.status = status;
        this.top = ContentReader.top(scenario, content);
        this.shared = ContentReader.shared(scenario, content);
        this.display = ContentReader.display(scenario, content);
        this.at = at;
    }

    /**
     * The card.
     *
     * @param status the status to show; one of the scenario's
     * @param content what it says, as it was kept; what the scenario cannot read of it is left out
     * @param since since when that status is up
     * @param goneAt when the card ends whatever its status, where known; of the two ends the earlier counts
     */
    public static <S extends Enum<S>> Card paint(
            Scenario<S> scenario, String status, Content content, Instant since, @Nullable Instant goneAt, Instant at) {
        S known = scenario.status(status).orElseThrow();
        var painter = new CardPainter<>(scenario, known, content, at);
        Instant end = CardLife.earliest(painter.hiddenFrom(since), goneAt);
        Instant hiddenSince = end == null || end.isAfter(at) ? null : end;
        return new Card(scenario.name(), status, at, painter.faces(), hiddenSince, end);
    }

    /** When the status makes the card disappear. */
    private @Nullable Instant hiddenFrom(Instant since) {
        return scenario.row(status).effect().hidesAfter().map(since::plus).orElse(null);
    }

    /** The card in each language that was given. Where no field differs by language, it shows in both. */
    private Map<DisplayLocale, CardFace> faces() {
        Map<DisplayLocale, CardFace> faces = new EnumMap<>(DisplayLocale.class);
        display.forEach((locale, values) -> faces.put(locale, face(locale, values)));
        if (scenario.index(Placement.LOCALE).size() == 0) {
            for (DisplayLocale locale : DisplayLocale.values()) {
                faces.computeIfAbsent(locale, any -> face(any, FieldValues.NONE));
            }
        }
        return faces;
    }

    private CardFace face(DisplayLocale locale, FieldValues own) {
        Optional<CardLayout<S>> layout = scenario.layout();
        Optional<Progress<S>> bar = scenario.row(status).progressBar();
        return new CardFace(
                layout.map(l -> l.headlines().get(status))
                        .map(phrase -> phrase.in(locale))
                        .orElse(status.name()),
                layout.flatMap(l -> l.title())
                        .map(own::get)
                        .orElseGet(() -> layout.map(l -> l.name().in(locale)).orElse(scenario.name())),
                layout.map(l -> lines(l, locale, own)).orElse(List.of()),
                layout.flatMap(CardLayout::amount)
                        .flatMap(fields -> amount(fields, own))
                        .orElse(null),
                layout.flatMap(l -> button(l, locale, own)).orElse(null),
                bar.flatMap(this::percent).orElse(null),
                bar.flatMap(this::minutesLeft).orElse(null));
    }

    private <V> @Nullable V value(Field<S, V> field, FieldValues own) {
        return switch (field.placement()) {
            case TOP -> top.get(field);
            case SHARED -> shared.get(field);
            case LOCALE -> own.get(field);
        };
    }

    private List<String> lines(CardLayout<S> layout, DisplayLocale locale, FieldValues own) {
        List<String> lines = new ArrayList<>();
        for (CardLine<S> line : layout.lines()) {
            Object value = value(line.field(), own);
            if (value != null) {
                lines.add(labelled(line.label().in(locale), words(value)));
            }
        }
        return lines;
    }

    private static String labelled(String label, String value) {
        return label.isEmpty() ? value : label + " " + value;
    }

    private static String words(Object value) {
        if (value instanceof Instant instant) {
            return TIME.format(instant);
        }
        if (value instanceof Money money) {
            return formatted(money.cents(), money.currency());
        }
        return value instanceof Tree tree ? words(tree) : listed(value);
    }

    private static String listed(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(CardPainter::words).collect(Collectors.joining(", "))
                : value.toString();
    }

    /** What a tree says, without its form: the values of an object or a list one after the other. */
    private static String words(Tree tree) {
        if (tree instanceof Tree.Obj object) {
            return object.members().values().stream().map(CardPainter::words).collect(Collectors.joining(", "));
        } else if (tree instanceof Tree.Items items) {
            return items.values().stream().map(CardPainter::words).collect(Collectors.joining(", "));
        } else if (tree instanceof Tree.Text text) {
            return text.value();
        } else if (tree instanceof Tree.Num number) {
            return Long.toString(number.value());
        }
        return tree instanceof Tree.Flag flag ? Boolean.toString(flag.value()) : "";
    }

    private Optional<String> amount(AmountFields<S> fields, FieldValues own) {
        if (fields instanceof AmountFields.One<S> one) {
            return Optional.ofNullable(value(one.money(), own))
                    .map(money -> formatted(money.cents(), money.currency()));
        }
        AmountFields.Pair<S> pair = (AmountFields.Pair<S>) fields;
        Long cents = value(pair.cents(), own);
        Currency currency = value(pair.currency(), own);
        return cents == null || currency == null ? Optional.empty() : Optional.of(formatted(cents, currency));
    }

    /** Every page counts in cents, so there are always two decimals. */
    private static String formatted(long cents, Currency currency) {
        return currency.getCurrencyCode() + " " + String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(cents, 2));
    }

    private Optional<String> button(CardLayout<S> layout, DisplayLocale locale, FieldValues own) {
        boolean hasTarget = layout.button().map(field -> value(field, own)).isPresent();
        return hasTarget ? layout.buttonLabel().map((Phrase label) -> label.in(locale)) : Optional.empty();
    }

    private Optional<Integer> percent(Progress<S> bar) {
        if (bar instanceof Progress.OverTime<S> time) {
            return span(time)
                    .map(span -> clamped(span.passed().toMillis(), span.whole().toMillis()));
        }
        Progress.Share<S> share = (Progress.Share<S>) bar;
        Long full = shared.get(share.full());
        return Optional.ofNullable(shared.get(share.current()))
                .map(current -> clamped(current, full == null ? 100 : full));
    }

    private static int clamped(long part, long whole) {
        return whole <= 0 ? 100 : (int) Math.max(0, Math.min(100, part * 100 / whole));
    }

    private Optional<Long> minutesLeft(Progress<S> bar) {
        return bar instanceof Progress.OverTime<S> time
                ? span(time)
                        .map(span -> Math.max(
                                0,
                                span.whole()
                                        .minus(span.passed())
                                        .plusSeconds(59)
                                        .toMinutes()))
                : Optional.empty();
    }

    private record Span(Duration passed, Duration whole) {}

    private Optional<Span> span(Progress.OverTime<S> bar) {
        Instant start = shared.get(bar.start());
        Long minutes = shared.get(bar.minutes());
        return start == null || minutes == null
                ? Optional.empty()
                : Optional.of(new Span(Duration.between(start, at), Duration.ofMinutes(minutes)));
    }
}
