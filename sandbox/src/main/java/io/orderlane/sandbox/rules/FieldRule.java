package io.orderlane.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a page's field table.
 *
 * @param max longest text in characters; 0 when no page states one
 * @param values the only texts allowed; empty when any is
 * @param aliases other spellings the pages' samples use
 * @param members the rows of a nested object
 */
record FieldRule(
        String name,
        List<WireType> types,
        @Nullable Format format,
        int max,
        List<String> values,
        List<String> aliases,
        Requirement required,
        List<FieldRule> members) {

    FieldRule {
        types = Absent.asEmpty(types);
        values = Absent.asEmpty(values);
        aliases = Absent.asEmpty(aliases);
        members = Absent.asEmpty(members);
        required = orNever(required);
    }

    private static Requirement orNever(@Nullable Requirement required) {
        return required == null ? Requirement.NEVER : required;
    }

    boolean isCalled(String member) {
        return name.equals(member) || aliases.contains(member);
    }

    Optional<JsonNode> in(ObjectNode object) {
        return Stream.concat(Stream.of(name), aliases.stream())
                .filter(object::has)
                .map(object::get)
                .findFirst();
    }
}
