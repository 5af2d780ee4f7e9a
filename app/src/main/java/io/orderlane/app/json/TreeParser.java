package io.orderlane.app.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Tree;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one value token by token; depth is bounded by the parser it is given. */
final class TreeParser {

    private static final int MOST_EXPONENT_DIGITS = 3;

    private final JsonParser parser;

    TreeParser(JsonParser parser) {
        this.parser = parser;
    }

    /** The only value of the text. */
    Tree single() throws IOException {
        Tree tree = value(parser.nextToken());
        if (parser.nextToken() != null) {
            throw here("something behind the JSON value", "one JSON value and nothing else");
        }
        return tree;
    }

    private Tree value(@Nullable JsonToken token) throws IOException {
        if (token == null) {
            throw here("an empty text", "a JSON value");
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> new Tree.Text(sound(parser.getText()));
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> decimal(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new Tree.Flag(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> Tree.Null.NULL;
            default -> throw here("an unexpected token", "a JSON value");
        };
    }

    private Tree integer() throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? new Tree.Decimal(new BigDecimal(parser.getBigIntegerValue()))
                : new Tree.Num(parser.getLongValue());
    }

    /** An exponent is bounded before anything calculates with it: written out, it would fill the memory. */
    private Tree decimal(String text) {
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E')) + 1;
        boolean signed = exponent > 0 && !Character.isDigit(text.charAt(exponent));
        if (exponent > 0 && text.length() - exponent - (signed ? 1 : 0) > MOST_EXPONENT_DIGITS) {
            throw here(
                    "a number with an exponent of more than " + MOST_EXPONENT_DIGITS + " digits",
                    "a number that is written out");
        }
        return new Tree.Decimal(new BigDecimal(text));
    }

    private Tree list() throws IOException {
        List<Tree> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token));
        }
        return new Tree.Items(items);
    }

    private Tree object() throws IOException {
        Map<String, Tree> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = sound(parser.currentName());
            if (members.containsKey(name)) {
                throw here("member " + Quoted.of(name) + " twice in one object", "each member once");
            }
            members.put(name, value(parser.nextToken()));
        }
        return new Tree.Obj(members);
    }

    /** Half of a surrogate pair cannot be written as UTF-8, so it would go out as another text than came in. */
    private String sound(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(c)) {
                throw here("half of a surrogate pair in a text", "whole Unicode characters");
            }
        }
        return text;
    }

    private NotJsonException here(String found, String expected) {
        var location = parser.currentLocation();
        return new NotJsonException(location.getLineNr(), location.getColumnNr(), found, expected);
    }
}
