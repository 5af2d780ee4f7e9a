package io.orderlane.alipayhk.diagnosis;

import io.orderlane.alipayhk.protocol.ResponseTime;
import io.orderlane.alipayhk.protocol.SigningInput;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The same moment in other words. */
final class TimeFormGuess implements Guess {

    private static final List<DateTimeFormatter> FORMS = Stream.of("XXX", "xxx", "XX", "xx", "'Z'", "")
            .flatMap(offset -> Stream.of("yyyy-MM-dd'T'HH:mm:ss" + offset, "yyyy-MM-dd'T'HH:mm:ss.SSS" + offset))
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
            .toList();

    private static final List<ZoneOffset> OFFSETS =
            List.of(ZoneOffset.UTC, ZoneOffset.ofHours(8), ZoneOffset.ofHoursMinutes(5, 30));

    @Override
    public List<Suspect> suspects(SigningInput given) {
        Set<String> forms = new LinkedHashSet<>();
        String time = given.time();
        forms.add(time.strip());
        forms.add(time.replace('+', ' '));
        forms.add(time.replace(' ', '+'));
        forms.add(time.replace("+", "%2B").replace(":", "%3A"));
        ResponseTime.read(time).ifPresent(instant -> addForms(instant, forms));
        forms.add("");
        forms.remove(time);
        return forms.stream()
                .map(form -> Suspect.time(UsualMistake.TIME_FORM, form, given))
                .toList();
    }

    private static void addForms(Instant instant, Set<String> forms) {
        OFFSETS.forEach(offset -> FORMS.forEach(form -> forms.add(form.format(instant.atOffset(offset)))));
        forms.add(instant.toString());
        forms.add(String.valueOf(instant.toEpochMilli()));
        forms.add(String.valueOf(instant.getEpochSecond()));
    }
}
