package io.orderlane.alipayhk.diagnosis;

import io.orderlane.alipayhk.protocol.SigningInput;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The id in another form, the one of the page's sample, or one that was offered. Others cannot be guessed. */
final class ClientIdGuess implements Guess {

    private static final String SAMPLE = "4Q5Y8W0WSG45P907917";

    private final Hints hints;

    ClientIdGuess(Hints hints) {
        this.hints = hints;
    }

    @Override
    public List<Suspect> suspects(SigningInput given) {
        Stream<Suspect> forms = forms(given.clientId()).stream()
                .filter(form -> !form.equals(given.clientId()))
                .map(form -> Suspect.clientId(UsualMistake.CLIENT_ID_FORM, form, given));
        return Stream.concat(forms, others(given)).toList();
    }

    private Stream<Suspect> others(SigningInput given) {
        return Stream.concat(Stream.of(SAMPLE), hints.clientIds().stream())
                .filter(id -> !id.equals(given.clientId()))
                .map(id -> Suspect.clientId(UsualMistake.OTHER_CLIENT_ID, id, given));
    }

    private static Set<String> forms(String id) {
        Set<String> forms = new LinkedHashSet<>();
        String plain = id.replaceAll("^[\\s\"']+|[\\s\"']+$", "");
        for (String form : List.of(plain, plain.toUpperCase(Locale.ROOT), plain.toLowerCase(Locale.ROOT))) {
            forms.addAll(List.of(form, " " + form, form + " ", form + "\n", form + "\r", form + "\r\n"));
            forms.addAll(List.of("\"" + form + "\"", "'" + form + "'"));
        }
        forms.addAll(List.of("", "null", "undefined", "None"));
        return forms;
    }
}
