package io.orderlane.core.field;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Data without a format: what JSON can express, in types of our own, so that the core needs no JSON library. Members
 * keep their order.
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
    final class Obj implements Tree {
        /** An object without members. */
        public static final Obj EMPTY = new Obj(Map.of());

        private final Map<String, Tree> members;

        /** A copy of these members. */
        public Obj(Map<String, Tree> members) {
            this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        private Obj(Builder spent) {
            members = Collections.unmodifiableMap(spent.open());
        }

        /** The members in order. */
        public Map<String, Tree> members() {
            return members;
        }

        /** The member of this name, or null. */
        public @Nullable Tree get(String name) {
            return members.get(name);
        }

        @Override
        public String kind() {
            return "object";
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Obj that && members.equals(that.members);
        }

        @Override
        public int hashCode() {
            return members.hashCode();
        }

        @Override
        public String toString() {
            return "Obj[members=" + members + "]";
        }

        /** Builds an object, its members in the order they are put; for one object only, which takes them over. */
        public static final class Builder {

            private @Nullable Map<String, Tree> members = new LinkedHashMap<>();

            /** A member; the last one of a name counts, in the place of the first. */
            public Builder put(String name, Tree value) {
                open().put(name, value);
                return this;
            }

            /** A text, unless it is null. */
            public Builder text(String name, @Nullable Object value) {
                return value == null ? this : put(name, Tree.of(value.toString()));
            }

            /** A number, unless it is null. */
            public Builder number(String name, @Nullable Number value) {
                return value == null ? this : put(name, Tree.of(value.longValue()));
            }

            /** True or false. */
            public Builder flag(String name, boolean value) {
                return put(name, new Flag(value));
            }

            /** A list, also when it is empty. */
            public <T> Builder list(String name, Collection<T> values, Function<? super T, ? extends Tree> form) {
                return put(name, new Items(values.stream().<Tree>map(form).toList()));
            }

            /** All members of another object. */
            public Builder all(Obj others) {
                open().putAll(others.members);
                return this;
            }

            /** The object; do not use the builder afterwards. */
            public Obj build() {
                Obj built = new Obj(this);
                members = null;
                return built;
            }

            private Map<String, Tree> open() {
                if (members == null) {
                    throw new IllegalStateException("This object is built; use a new builder for another.");
                }
                return members;
            }
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
