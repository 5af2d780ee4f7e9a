package io.orderlane.alipayhk.diagnosis;

import static io.orderlane.alipayhk.diagnosis.UsualMistake.BYTE_ORDER_MARK;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.CHARSET;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.JSON_ESCAPES;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.JSON_LAYOUT;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.LINE_ENDINGS;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.TRAILING_BLANK;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.TRAILING_NEWLINE;

import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.protocol.SigningInput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What else the body may have been when it was signed; each method is a {@link Guess}. */
final class BodyGuesses {

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

    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f]");
    private static final Pattern ESCAPED = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u([0-9a-fA-F]{4})");
    private static final int FIRST_BEYOND_ASCII = 0x80;

    private static final String MARK = "\ufeff";

    /** Those used in Hong Kong, on the mainland, by old frameworks and by Windows. */
    private static final List<Charset> CHARSETS = Stream.of(
                    "Big5-HKSCS",
                    "Big5",
                    "GBK",
                    "GB18030",
                    "ISO-8859-1",
                    "US-ASCII",
                    "windows-1252",
                    "UTF-16",
                    "UTF-16LE",
                    "UTF-16BE")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();

    private BodyGuesses() {}

    /** Something after the last brace, or no longer there. */
    static List<Suspect> otherEnd(SigningInput given) {
        List<Suspect> suspects = new ArrayList<>();
        suspects.add(with(given, "\n", TRAILING_NEWLINE, "signed with a line feed at the end"));
        suspects.add(with(given, "\r\n", TRAILING_NEWLINE, "signed with CRLF at the end"));
        suspects.add(with(given, " ", TRAILING_BLANK, "signed with a blank at the end"));
        suspects.add(with(given, "\t", TRAILING_BLANK, "signed with a tab at the end"));
        suspects.addAll(cut(given));
        return suspects;
    }

    private static Suspect with(SigningInput given, String end, UsualMistake mistake, String detail) {
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        longer.writeBytes(given.body().toArray());
        longer.writeBytes(end.getBytes(StandardCharsets.US_ASCII));
        return Suspect.body(mistake, detail, given, Bytes.of(longer.toByteArray()));
    }

    /** One by one, so that one of several line breaks is found, too. */
    private static List<Suspect> cut(SigningInput given) {
        List<Suspect> suspects = new ArrayList<>();
        byte[] body = given.body().toArray();
        boolean lineBreak = false;
        for (int end = body.length - 1; end >= 0 && isBlank(body[end]) && suspects.size() < 16; end--) {
            lineBreak |= body[end] == '\n' || body[end] == '\r';
            suspects.add(shorter(given, Arrays.copyOf(body, end), lineBreak));
        }
        return suspects;
    }

    private static Suspect shorter(SigningInput given, byte[] body, boolean lineBreak) {
        return lineBreak
                ? Suspect.body(TRAILING_NEWLINE, "signed without the line break at the end", given, Bytes.of(body))
                : Suspect.body(TRAILING_BLANK, "signed without the blank at the end", given, Bytes.of(body));
    }

    private static boolean isBlank(byte one) {
        return one == ' ' || one == '\t' || one == '\n' || one == '\r';
    }

    /** Line ends converted on the way. */
    static List<Suspect> otherLineEnds(SigningInput given) {
        String lineFeeds = given.body().toUtf8().replace("\r\n", "\n");
        return List.of(
                Suspect.body(LINE_ENDINGS, "signed with LF", given, lineFeeds),
                Suspect.body(LINE_ENDINGS, "signed with CRLF", given, lineFeeds.replace("\n", "\r\n")),
                Suspect.body(LINE_ENDINGS, "signed with CR", given, lineFeeds.replace("\n", "\r")),
                Suspect.body(LINE_ENDINGS, "signed without line breaks", given, lineFeeds.replace("\n", "")));
    }

    /** The body parsed and written anew somewhere on the way. */
    static List<Suspect> otherLayout(SigningInput given) {
        String json = given.body().toUtf8();
        return LAYOUTS.stream().flatMap(layout -> suspect(given, json, layout)).toList();
    }

    private static Stream<Suspect> suspect(SigningInput given, String json, JsonLayout layout) {
        return layout.of(json).map(text -> Suspect.body(JSON_LAYOUT, "signed " + layout.name(), given, text)).stream();
    }

    /** The same characters, escaped or not. */
    static List<Suspect> otherEscapes(SigningInput given) {
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

    /** The same characters as other bytes. */
    static List<Suspect> otherEncoding(SigningInput given) {
        List<Suspect> suspects = new ArrayList<>();
        String text = given.body().toUtf8();
        suspects.add(
                text.startsWith(MARK)
                        ? Suspect.body(BYTE_ORDER_MARK, "signed without it", given, text.substring(1))
                        : Suspect.body(BYTE_ORDER_MARK, "signed with it", given, MARK + text));
        CHARSETS.forEach(charset -> suspects.addAll(misread(given, text, charset)));
        return suspects;
    }

    private static List<Suspect> misread(SigningInput given, String text, Charset charset) {
        byte[] encoded = text.getBytes(charset);
        String decoded = new String(given.body().toArray(), charset);
        return List.of(
                Suspect.body(CHARSET, "signed in " + charset, given, Bytes.of(encoded)),
                Suspect.body(
                        CHARSET,
                        "signed in UTF-8, sent in " + charset,
                        given,
                        Bytes.of(decoded.getBytes(StandardCharsets.UTF_8))));
    }
}
