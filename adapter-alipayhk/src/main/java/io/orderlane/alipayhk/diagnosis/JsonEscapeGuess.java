package io.orderlane.alipayhk.diagnosis;

import static io.orderlane.alipayhk.diagnosis.UsualMistake.JSON_ESCAPES;

import io.orderlane.alipayhk.protocol.SigningInput;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same characters, escaped or not. */
final class JsonEscapeGuess implements Guess {

    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f]");
    private static final Pattern ESCAPED = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u([0-9a-fA-F]{4})");
    private static final int FIRST_BEYOND_ASCII = 0x80;

    @Override
    public List<Suspect> suspects(SigningInput given) {
        String json = given.body().toUtf8();
        return List.of(
                Suspect.body(JSON_ESCAPES, "signed with \\uxxxx", given, escaped(json, UnaryOperator.identity())),
                Suspect.body(
                        JSON_ESCAPES, "signed with \\uXXXX", given, escaped(json, hex -> hex.toUpperCase(Locale.ROOT))),
                Suspect.body(JSON_ESCAPES, "signed with the characters themselves", given, unescaped(json)),
                Suspect.body(JSON_ESCAPES, "signed with \\/", given, json.replace("/", "\\/")),
                Suspect.body(JSON_ESCAPES, "signed with / unescaped", given, json.replace("\\/", "/")));
    }

    /** Char by char: what lies beyond the first plane is escaped as two. */
    private static String escaped(String json, UnaryOperator<String> hexCase) {
        StringBuilder out = new StringBuilder();
        json.chars().forEach(one -> {
            boolean ascii = one < FIRST_BEYOND_ASCII;
            out.append(ascii ? String.valueOf((char) one) : "\\u" + hexCase.apply(hex(one)));
        });
        return BEYOND_ASCII.matcher(json).find() ? out.toString() : json;
    }

    private static String hex(int one) {
        return HexFormat.of().toHexDigits((char) one);
    }

    private static String unescaped(String json) {
        return ESCAPED.matcher(json).replaceAll(escape -> {
            char character = (char) Integer.parseInt(escape.group(2), 16);
            boolean keeps = character < FIRST_BEYOND_ASCII;
            return Matcher.quoteReplacement(keeps ? escape.group() : escape.group(1) + character);
        });
    }
}
