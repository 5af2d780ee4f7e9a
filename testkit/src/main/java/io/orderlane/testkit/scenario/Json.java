package io.orderlane.testkit.scenario;

import io.orderlane.core.field.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into trees: just enough for journeys and examples, so that a scenario's tests need no JSON library. */
final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Tree read(String text) {
        Json json = new Json(text);
        Tree value = json.value();
        json.blanks();
        if (json.at < text.length()) {
            throw json.unexpected("the end");
        }
        return value;
    }

    private Tree value() {
        blanks();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> Tree.of(string());
            default -> word();
        };
    }

    private Tree object() {
        Map<String, Tree> members = new LinkedHashMap<>();
        take('{');
        while (!ends('}', members.isEmpty())) {
            blanks();
            String name = string();
            blanks();
            take(':');
            members.put(name, value());
        }
        return new Tree.Obj(members);
    }

    private Tree list() {
        List<Tree> items = new ArrayList<>();
        take('[');
        while (!ends(']', items.isEmpty())) {
            items.add(value());
        }
        return new Tree.Items(items);
    }

    /** Reads the closing mark, or the comma before the next item. */
    private boolean ends(char mark, boolean first) {
        blanks();
        if (peek() == mark) {
            at++;
            return true;
        }
        if (!first) {
            take(',');
        }
        return false;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        take('"');
        while (peek() != '"') {
            out.append(peek() == '\\' ? escape() : text.charAt(at++));
        }
        take('"');
        return out.toString();
    }

    private char escape() {
        at++;
        char mark = text.charAt(at++);
        return switch (mark) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'u' -> codeUnit();
            default -> mark;
        };
    }

    private char codeUnit() {
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private Tree word() {
        int from = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at);
        return switch (word) {
            case "true", "false" -> new Tree.Flag(Boolean.parseBoolean(word));
            case "null" -> Tree.Null.NULL;
            default -> number(word);
        };
    }

    private static Tree number(String word) {
        return word.matches("-?[0-9]{1,18}") ? Tree.of(Long.parseLong(word)) : new Tree.Decimal(new BigDecimal(word));
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw unexpected("more");
        }
        return text.charAt(at);
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw unexpected("'" + expected + "'");
        }
        at++;
    }

    private IllegalArgumentException unexpected(String expected) {
        return new IllegalArgumentException("Not JSON at character " + at + ": expected " + expected + ".");
    }
}
