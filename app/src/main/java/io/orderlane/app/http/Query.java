package io.orderlane.app.http;

import io.orderlane.core.field.Fault;
import io.orderlane.core.field.MomentType;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Reading;
import io.orderlane.core.field.Tree;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters of a question, read strictly: an unknown or repeated one is refused instead of ignored. */
final class Query {

    private static final MomentType MOMENT = new MomentType();

    private final Map<String, String> given = new LinkedHashMap<>();

    Query(@Nullable String raw) {
        if (raw != null && !raw.isEmpty()) {
            for (String pair : raw.split("&", -1)) {
                keep(pair);
            }
        }
    }

    private void keep(String pair) {
        int at = pair.indexOf('=');
        String name = Percent.decode(at < 0 ? pair : pair.substring(0, at));
        if (given.put(name, at < 0 ? "" : Percent.decode(pair.substring(at + 1))) != null) {
            throw bad("The parameter " + Quoted.of(name) + " is given twice.");
        }
    }

    /** Refuses parameters that are none of these. */
    Query only(String... known) {
        List<String> names = List.of(known);
        for (String name : given.keySet()) {
            if (!names.contains(name)) {
                throw bad("There is no parameter " + Quoted.of(name) + " here; there are " + names + ".");
            }
        }
        return this;
    }

    @Nullable
    String text(String name) {
        return given.get(name);
    }

    /** One of these words, or the first when it is not given. */
    String oneOf(String name, String... words) {
        String word = given.getOrDefault(name, words[0]);
        if (!List.of(words).contains(word)) {
            throw bad(name + " is one of " + List.of(words) + "; found " + Quoted.of(word) + ".");
        }
        return word;
    }

    Optional<Long> number(String name, long least, long most) {
        return Optional.ofNullable(given.get(name)).map(text -> number(name, text, least, most));
    }

    private static Long number(String name, String text, long least, long most) {
        BigInteger value = text.matches("[0-9]{1,19}") ? new BigInteger(text) : BigInteger.ONE.negate();
        if (value.compareTo(BigInteger.valueOf(least)) < 0 || value.compareTo(BigInteger.valueOf(most)) > 0) {
            throw bad(name + " is a whole number from " + least + " to " + most + "; found " + Quoted.of(text) + ".");
        }
        return value.longValueExact();
    }

    /** An instant as in updates: ISO-8601 with an offset, or epoch milliseconds. */
    Optional<Instant> instant(String name) {
        return Optional.ofNullable(given.get(name)).map(text -> instant(name, text));
    }

    private static Instant instant(String name, String text) {
        Tree raw = text.matches("[0-9]{1,18}") ? Tree.of(Long.parseLong(text)) : Tree.of(text);
        Reading<Instant> reading = MOMENT.read(raw, null);
        if (reading.value() == null) {
            Fault fault = reading.faults().get(0);
            throw bad(name + " is a point in time: expected " + fault.expected() + "; found " + fault.found() + ".");
        }
        return reading.value();
    }

    static ProblemException bad(String detail) {
        return new ProblemException(Problems.badRequest(detail));
    }
}
