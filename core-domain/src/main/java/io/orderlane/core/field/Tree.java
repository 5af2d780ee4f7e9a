package io.orderlane.core.field;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Data without a format: what JSON can say, in our own words, so that the core needs no JSON library. Members keep their
 * order.
 */
public sealed interface Tree {

    /** What it is, for messages: {@code text}, {@code number} and so on; never its content. */
    String kind();

    /** Text. */
    record Text(String value) implements Tree {
        @Override
        public String kind() {
            return "text";
        }
    }

    /** A number that fits a {@code long}. */
    record Num(long value) implements Tree {
        @Override
        public String kind() {
            return "number";
        }
    }

    /** Any other number: with decimals or too large. No field of AlipayHK takes one. */
    record Decimal(BigDecimal value) implements Tree {
        @Override
        public String kind() {
            boolean whole = value.scale() == 0 && value.unscaledValue().bitLength() >= Long.SIZE;
            return whole ? "a whole number beyond 64 bits" : "number with decimals or an exponent";
        }
    }

    /** True or false. */
    record Flag(boolean value) implements Tree {
        @Override
        public String kind() {
            return "true or false";
        }
    }

    /** A list. */
    record Items(List<Tree> values) implements Tree {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String kind() {
            return "list";
        }
    }

    /** An object: named members in order. */
    record Obj(Map<String, Tree> members) implements Tree {
        /** An object without members. */
        public static final Obj EMPTY = new Obj(Map.of());

        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** The member of this name, or null. */
        public @Nullable Tree get(String name) {
            return members.get(name);
        }

        @Override
        public String kind() {
            return "object";
        }
    }

    /** An explicit null. It is read to be refused and never written. */
    enum Null implements Tree {
        /** The only one. */
        NULL;

        @Override
        public String kind() {
            return "null";
        }
    }

    /** Text as a tree. */
    static Tree of(String value) {
        return new Text(value);
    }

    /** A number as a tree. */
    static Tree of(long value) {
        return new Num(value);
    }
}
