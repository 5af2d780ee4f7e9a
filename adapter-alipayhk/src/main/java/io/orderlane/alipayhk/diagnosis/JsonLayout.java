package io.orderlane.alipayhk.diagnosis;

import java.util.Optional;

/**
 * A way to lay out JSON, as some library does by default: what people call it, the indent for each level (empty for all
 * on one line), what stands between name and value, and what between members on one line.
 */
record JsonLayout(String name, String indent, String colon, String comma) {

    private boolean isIndented() {
        return !indent.isEmpty();
    }

    /** The text laid out anew, its names, numbers and strings untouched; empty when it does not look like JSON. */
    Optional<String> of(String json) {
        String text = json.strip();
        return text.startsWith("{") || text.startsWith("[") ? new Writer(text).write() : Optional.empty();
    }

    private final class Writer {

        private final String json;
        private final StringBuilder out = new StringBuilder();
        private int at;
        private int depth;

        Writer(String json) {
            this.json = json;
        }

        Optional<String> write() {
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
                case ':' -> out.append(colon);
                case ',' -> out.append(isIndented() ? "," + line() : comma);
                case ' ', '\t', '\n', '\r' -> {}
                default -> out.append(next);
            }
        }

        private void open(char bracket) {
            out.append(bracket);
            depth++;
            out.append(line());
        }

        /** Empty objects and lists stay on one line. */
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
            return isIndented() ? "\n" + indent.repeat(Math.max(depth, 0)) : "";
        }
    }
}
