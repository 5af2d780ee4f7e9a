package io.orderlane.app.http;

import io.orderlane.app.access.Access;
import io.orderlane.app.json.NotJsonException;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Fault;
import io.orderlane.core.field.MomentType;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Reading;
import io.orderlane.core.field.Tree;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request: the parameters of its path and of its query, the members of its body, and who sent it. It is read
 * strictly: unknown parameters and members are refused, by a {@link ProblemException} that lists the known ones.
 */
final class ApiRequest {

    /** Not every store can search for it. */
    private static final String NUL = "%00";

    private static final MomentType MOMENT = new MomentType();

    private final RoutingContext context;
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Tree.Obj members;

    /** {@code body}: JSON, or empty. */
    ApiRequest(RoutingContext context, Buffer body) {
        this.context = context;
        decoded(context.request().path()); // the router has decoded it, but not as strictly
        String raw = context.request().query();
        if (raw != null && !raw.isEmpty()) {
            for (String pair : raw.split("&", -1)) {
                keep(pair);
            }
        }
        this.members = body.length() == 0 ? Tree.Obj.EMPTY : read(body);
    }

    private void keep(String pair) {
        int at = pair.indexOf('=');
        String name = decoded(at < 0 ? pair : pair.substring(0, at));
        if (query.put(name, at < 0 ? "" : decoded(pair.substring(at + 1))) != null) {
            throw ProblemException.bad("The parameter " + Quoted.of(name) + " is given twice.");
        }
    }

    /** As in RFC 3986, a plus stays a plus, which offsets from UTC need. */
    private static String decoded(String raw) {
        if (raw.contains(NUL)) {
            throw ProblemException.bad(
                    "The address holds " + NUL + ", which stands in no order number, id or name; remove it.");
        }
        try {
            byte[] bytes = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.ISO_8859_1)
                    .getBytes(StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException noDigits) {
            throw ProblemException.bad(
                    "A % in the address must be followed by two hexadecimal digits; % itself is %25.");
        } catch (CharacterCodingException broken) {
            throw ProblemException.bad("The address is not UTF-8 after its %XX are decoded.");
        }
    }

    private static Tree.Obj read(Buffer body) {
        try {
            if (TreeJson.read(body.getBytes()) instanceof Tree.Obj object) {
                return object;
            }
        } catch (NotJsonException fault) {
            throw ProblemException.bad("The body is no JSON: " + fault.getMessage());
        }
        throw ProblemException.bad("The body is one JSON object, or nothing.");
    }

    /** Whose token it came with; {@code a request without a token} where none is needed. */
    String by() {
        Access access = context.get(BearerTokens.ACCESS);
        return access == null ? "a request without a token" : access.name();
    }

    /** Whether the answer may be of this media type. */
    boolean accepts(String mediaType) {
        String accept = context.request().getHeader("Accept");
        return accept != null && accept.contains(mediaType);
    }

    /** The parameter of the path that has this name in its route. */
    String path(String name) {
        return context.pathParam(name);
    }

    /** Refuses parameters of the query that are none of these. */
    ApiRequest onlyParameters(String... known) {
        return only("parameter", query.keySet(), known);
    }

    /** A parameter of the query. */
    @Nullable
    String text(String name) {
        return query.get(name);
    }

    /** One of these words, or the first when it is not given. */
    String oneOf(String name, String... words) {
        String word = query.getOrDefault(name, words[0]);
        if (!List.of(words).contains(word)) {
            throw ProblemException.bad(name + " is one of " + List.of(words) + "; found " + Quoted.of(word) + ".");
        }
        return word;
    }

    /** How many are asked for: {@code usual}, or what the parameter {@code limit} says, up to {@code most}. */
    int limit(int usual, int most) {
        return number("limit", 1, most).map(Long::intValue).orElse(usual);
    }

    Optional<Long> number(String name, long least, long most) {
        return Optional.ofNullable(query.get(name)).map(text -> {
            BigInteger value = text.matches("[0-9]{1,19}") ? new BigInteger(text) : BigInteger.ONE.negate();
            if (value.compareTo(BigInteger.valueOf(least)) < 0 || value.compareTo(BigInteger.valueOf(most)) > 0) {
                throw ProblemException.bad(
                        name + " is a whole number from " + least + " to " + most + "; found " + Quoted.of(text) + ".");
            }
            return value.longValueExact();
        });
    }

    /** An instant as in updates: ISO-8601 with an offset, or epoch milliseconds. */
    Optional<Instant> instant(String name) {
        return Optional.ofNullable(query.get(name)).map(text -> {
            Tree raw = text.matches("[0-9]{1,18}") ? Tree.of(Long.parseLong(text)) : Tree.of(text);
            Reading<Instant> reading = MOMENT.read(raw, null);
            if (reading.value() == null) {
                Fault fault = reading.faults().get(0);
                throw ProblemException.bad(
                        name + " is a point in time: expected " + fault.expected() + "; found " + fault.found() + ".");
            }
            return reading.value();
        });
    }

    /** The members of the body; empty when there was none. */
    Tree.Obj members() {
        return members;
    }

    /** Refuses members of the body that are none of these. */
    ApiRequest onlyMembers(String... known) {
        return only("member", members.members().keySet(), known);
    }

    private ApiRequest only(String what, Set<String> given, String... known) {
        List<String> names = List.of(known);
        for (String name : given) {
            if (!names.contains(name)) {
                throw ProblemException.bad(
                        "There is no " + what + " " + Quoted.of(name) + " here; there are " + names + ".");
            }
        }
        return this;
    }

    /** Whether a member of the body is true; false when it is missing. */
    boolean flag(String name) {
        Tree value = members.get(name);
        if (value != null && !(value instanceof Tree.Flag)) {
            throw ProblemException.bad(name + " is true or false.");
        }
        return value instanceof Tree.Flag flag && flag.value();
    }
}
