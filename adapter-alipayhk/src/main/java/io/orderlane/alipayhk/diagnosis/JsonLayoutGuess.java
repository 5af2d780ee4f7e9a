package io.orderlane.alipayhk.diagnosis;

import io.orderlane.alipayhk.protocol.SigningInput;
import java.util.List;
import java.util.stream.Stream;

/** The body parsed and written anew somewhere on the way. */
final class JsonLayoutGuess implements Guess {

    private static final List<JsonLayout> LAYOUTS = List.of(
            new JsonLayout("on one line without blanks", "", ":", ","),
            new JsonLayout("on one line with blanks after colons and commas", "", ": ", ", "),
            new JsonLayout("on one line with blanks after colons", "", ": ", ","),
            new JsonLayout("on one line with blanks after commas", "", ":", ", "),
            new JsonLayout("on one line with blanks around colons", "", " : ", ", "),
            new JsonLayout("indented by 2", "  ", ": ", ","),
            new JsonLayout("indented by 2 with blanks around colons", "  ", " : ", ","),
            new JsonLayout("indented by 2 without a blank after colons", "  ", ":", ","),
            new JsonLayout("indented by 4", "    ", ": ", ","),
            new JsonLayout("indented by 4 with blanks around colons", "    ", " : ", ","),
            new JsonLayout("indented by 4 without a blank after colons", "    ", ":", ","),
            new JsonLayout("indented by 3", "   ", ": ", ","),
            new JsonLayout("indented by a tab", "\t", ": ", ","),
            new JsonLayout("indented by a tab without a blank after colons", "\t", ":", ","));

    @Override
    public List<Suspect> suspects(SigningInput given) {
        String json = given.body().toUtf8();
        return LAYOUTS.stream().flatMap(layout -> suspect(given, json, layout)).toList();
    }

    private static Stream<Suspect> suspect(SigningInput given, String json, JsonLayout layout) {
        return JsonLayoutWriter.write(json, layout)
                .map(text -> Suspect.body(UsualMistake.JSON_LAYOUT, "signed " + layout.name(), given, text))
                .stream();
    }
}
