package io.orderlane.alipayhk.diagnosis;

import io.orderlane.alipayhk.protocol.SigningInput;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The clock read twice: another moment nearby, in the given form. */
final class TimeNearGuess implements Guess {

    private static final int MOST_SECONDS = 600;
    private static final int MOST_MILLIS = 3000;

    @Override
    public List<Suspect> suspects(SigningInput given) {
        String time = given.time();
        boolean hasMillis = time.matches(".*\\.[0-9]{3}[^0-9].*");
        String offset = time.endsWith("Z") ? "XXX" : "xxx";
        DateTimeFormatter form =
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss" + (hasMillis ? ".SSS" : "") + offset, Locale.ROOT);
        return hasMillis
                ? near(given, form, MOST_MILLIS, ChronoUnit.MILLIS)
                : near(given, form, MOST_SECONDS, ChronoUnit.SECONDS);
    }

    private static List<Suspect> near(SigningInput given, DateTimeFormatter form, int most, ChronoUnit unit) {
        try {
            OffsetDateTime around = OffsetDateTime.parse(given.time(), form);
            return IntStream.rangeClosed(1, most)
                    .boxed()
                    .flatMap(distance -> Stream.of(around.minus(distance, unit), around.plus(distance, unit)))
                    .map(moment -> Suspect.time(UsualMistake.TIME_TAKEN_TWICE, form.format(moment), given))
                    .toList();
        } catch (DateTimeException otherForm) {
            return List.of();
        }
    }
}
