package io.orderlane.alipayhk.diagnosis;

import static io.orderlane.alipayhk.protocol.AlipayHkSettings.CONTRACT_CARD_PATH;
import static io.orderlane.alipayhk.protocol.AlipayHkSettings.ORDER_SERVICE_PATH;

import io.orderlane.alipayhk.protocol.ResponseTime;
import io.orderlane.alipayhk.protocol.SigningInput;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What else may have stood before the body when it was signed; each method is a {@link Guess}. */
final class HeadGuesses {

    private static final List<String> ENDPOINTS = List.of("https://open.alipay.hk", "https://open-id-pre.alipay.com");

    private static final String SAMPLE_CLIENT_ID = "4Q5Y8W0WSG45P907917";

    private static final List<DateTimeFormatter> TIME_FORMS = Stream.of("XXX", "xxx", "XX", "xx", "'Z'", "")
            .flatMap(offset -> Stream.of("yyyy-MM-dd'T'HH:mm:ss" + offset, "yyyy-MM-dd'T'HH:mm:ss.SSS" + offset))
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
            .toList();

    private static final List<ZoneOffset> OFFSETS =
            List.of(ZoneOffset.UTC, ZoneOffset.ofHours(8), ZoneOffset.ofHoursMinutes(5, 30));

    private static final int MOST_SECONDS = 600;
    private static final int MOST_MILLIS = 3000;

    private final Hints hints;

    HeadGuesses(Hints hints) {
        this.hints = hints;
    }

    /** Scheme and host, query, slashes, escapes, the other API. */
    List<Suspect> otherPath(SigningInput given) {
        Set<String> paths = new LinkedHashSet<>();
        Stream.concat(Stream.of(given.path(), bare(given.path())), knownPaths()).forEach(path -> {
            addPathForms(paths, path);
            endpoints().forEach(endpoint -> paths.add(endpoint + path));
        });
        paths.remove(given.path());
        return paths.stream().map(path -> Suspect.path(path, given)).toList();
    }

    private Stream<String> knownPaths() {
        return Stream.concat(Stream.of(CONTRACT_CARD_PATH, ORDER_SERVICE_PATH), hints.paths().stream());
    }

    private Stream<String> endpoints() {
        Stream<String> given = hints.endpoints().stream();
        return Stream.concat(ENDPOINTS.stream(), given)
                .flatMap(endpoint -> Stream.of(endpoint, endpoint.replaceFirst("^https?://", "")));
    }

    private static String bare(String path) {
        return path.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("\\?.*$", "");
    }

    private static void addPathForms(Set<String> paths, String path) {
        paths.add(path);
        paths.add(path + "/");
        paths.add(path + "?");
        paths.add(path.replaceFirst("/$", ""));
        paths.add(path.replaceFirst("^/", ""));
        paths.add(path.startsWith("/") ? path : "/" + path);
        paths.add(path.strip());
        paths.add(decoded(path));
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }

    /** Not POST, or not in upper case. */
    static List<Suspect> otherMethod(SigningInput given) {
        return Stream.of("POST", "post", "Post", "GET", "PUT")
                .filter(method -> !method.equals(given.method()))
                .map(method -> Suspect.method(method, given))
                .toList();
    }

    /** The id in another form, the one of the page's sample, or one that was offered. Others cannot be guessed. */
    List<Suspect> otherClientId(SigningInput given) {
        Stream<Suspect> forms = clientIdForms(given.clientId()).stream()
                .filter(form -> !form.equals(given.clientId()))
                .map(form -> Suspect.clientId(UsualMistake.CLIENT_ID_FORM, form, given));
        return Stream.concat(forms, otherClientIds(given)).toList();
    }

    private Stream<Suspect> otherClientIds(SigningInput given) {
        return Stream.concat(Stream.of(SAMPLE_CLIENT_ID), hints.clientIds().stream())
                .filter(id -> !id.equals(given.clientId()))
                .map(id -> Suspect.clientId(UsualMistake.OTHER_CLIENT_ID, id, given));
    }

    private static Set<String> clientIdForms(String id) {
        Set<String> forms = new LinkedHashSet<>();
        String plain = id.replaceAll("^[\\s\"']+|[\\s\"']+$", "");
        for (String form : List.of(plain, plain.toUpperCase(Locale.ROOT), plain.toLowerCase(Locale.ROOT))) {
            forms.addAll(List.of(form, " " + form, form + " ", form + "\n", form + "\r", form + "\r\n"));
            forms.addAll(List.of("\"" + form + "\"", "'" + form + "'"));
        }
        forms.addAll(List.of("", "null", "undefined", "None"));
        return forms;
    }

    /** The same moment, written in another form. */
    static List<Suspect> otherTimeForm(SigningInput given) {
        Set<String> forms = new LinkedHashSet<>();
        String time = given.time();
        forms.add(time.strip());
        forms.add(time.replace('+', ' '));
        forms.add(time.replace(' ', '+'));
        forms.add(time.replace("+", "%2B").replace(":", "%3A"));
        ResponseTime.read(time).ifPresent(instant -> addTimeForms(instant, forms));
        forms.add("");
        forms.remove(time);
        return forms.stream()
                .map(form -> Suspect.time(UsualMistake.TIME_FORM, form, given))
                .toList();
    }

    private static void addTimeForms(Instant instant, Set<String> forms) {
        OFFSETS.forEach(offset -> TIME_FORMS.forEach(form -> forms.add(form.format(instant.atOffset(offset)))));
        forms.add(instant.toString());
        forms.add(String.valueOf(instant.toEpochMilli()));
        forms.add(String.valueOf(instant.getEpochSecond()));
    }

    /** The clock read twice: another moment nearby, in the given form. */
    static List<Suspect> nearbyTime(SigningInput given) {
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
