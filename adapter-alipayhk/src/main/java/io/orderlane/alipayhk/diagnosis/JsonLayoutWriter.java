package io.orderlane.alipayhk.diagnosis;

import java.util.Optional;

/** Lays out JSON text anew without touching names, numbers and strings. */
final class JsonLayoutWriter {

    private final String json;
    private final JsonLayout layout;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int depth;

    private JsonLayoutWriter(String json, JsonLayout layout) {
        this.json = json;
        this.layout = layout;
    }

    /** Empty when the text does not look like JSON. */
    static Optional<String> write(String json, JsonLayout layout) {
        String text = json.strip();
        return text.startsWith("{") || text.startsWith("[")
                ? new JsonLayoutWriter(text, layout).write()
                : Optional.empty();
    }

    private Optional<String> write() {
        while (at < json.length()) {
            char next = json.charAt(at);
            if (next == '"' && !copyString()) {
                return Optional.empty();
            } else if (next != '"') {
                write(next);
                at++;
            }
        }
        return depth == 0 ? Optional.of(out.toString()) : Optional.empty();
    }

    private boolean copyString() {
        int end = at + 1;
        while (end < json.length() && json.charAt(end) != '"') {
            end += json.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= json.length()) {
            return false;
        }
        out.append(json, at, end + 1);
        at = end + 1;
        return true;
    }

    private void write(char next) {
        switch (next) {
            case '{', '[' -> open(next);
            case '}', ']' -> close(next);
            case ':' -> out.append(layout.colon());
            case ',' -> out.append(layout.isIndented() ? "," + line() : layout.comma());
            case ' ', '\t', '\n', '\r' -> {}
            default -> out.append(next);
        }
    }

    private void open(char bracket) {
        out.append(bracket);
        depth++;
        out.append(line());
    }

    /** What holds nothing stays on its line. */
    private void close(char bracket) {
        String opened = line();
        depth--;
        boolean empty = endsWith((bracket == '}' ? "{" : "[") + opened);
        out.setLength(empty ? out.length() - opened.length() : out.length());
        out.append(empty ? "" : line()).append(bracket);
    }

    private boolean endsWith(String text) {
        int from = out.length() - text.length();
        return from >= 0 && out.substring(from).equals(text);
    }

    private String line() {
        return layout.isIndented() ? "\n" + layout.indent().repeat(Math.max(depth, 0)) : "";
    }
}
