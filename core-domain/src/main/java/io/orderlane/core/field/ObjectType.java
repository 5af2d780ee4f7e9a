package io.orderlane.core.field;

import io.orderlane.core.provenance.Inferred;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An object with named members of their own types; its Java value is the object as read, in declared order. */
public record ObjectType(List<Member<?>> members) implements FieldType<Tree.Obj> {

    public ObjectType {
        members = List.copyOf(members);
    }

    /** One member of an object; {@code required}: whether it must be there once the object is. */
    public record Member<V>(String name, FieldType<V> type, boolean required) {

        private String describe() {
            return name + (required ? " (required, " : " (") + type.describe() + ")";
        }

        private @Nullable Tree normalised(Tree given, @Nullable DisplayLocale locale, List<Fault> faults) {
            V value = Members.optional(given, name, type, locale, faults);
            return value == null ? null : type.write(value);
        }
    }

    @Override
    public List<Inferred> concluded() {
        return members.stream()
                .flatMap(member -> member.type().concluded().stream())
                .distinct()
                .toList();
    }

    @Override
    public WireForm wireForm() {
        return WireForm.OBJECT;
    }

    @Override
    public String describe() {
        return "object of " + members.stream().map(Member::describe).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public Reading<Tree.Obj> read(Tree raw, @Nullable DisplayLocale locale) {
        if (!(raw instanceof Tree.Obj object)) {
            return Reading.wrongKind(raw, describe());
        }
        List<Fault> faults = new ArrayList<>(
                Members.unknown(object, members.stream().map(Member::name).toList()));
        Map<String, Tree> read = new LinkedHashMap<>();
        for (Member<?> member : members) {
            readMember(member, object, locale, read, faults);
        }
        return faults.isEmpty() ? Reading.of(new Tree.Obj(read)) : Reading.wrong(faults);
    }

    private static void readMember(
            Member<?> member,
            Tree.Obj object,
            @Nullable DisplayLocale locale,
            Map<String, Tree> read,
            List<Fault> faults) {
        Tree given = object.get(member.name());
        if (given != null && member.required() && FieldValues.isEmpty(given)) {
            faults.add(new Fault(
                    "." + member.name(),
                    Fault.Reason.MISSING,
                    "nothing in it",
                    member.type().describe()));
        } else if (given != null) {
            Tree normalised = member.normalised(given, locale, faults);
            if (normalised != null) {
                read.put(member.name(), normalised);
            }
        } else if (member.required()) {
            faults.add(new Fault(
                    "." + member.name(),
                    Fault.Reason.MISSING,
                    "nothing",
                    member.type().describe()));
        }
    }

    @Override
    public Tree write(Tree.Obj value) {
        return value;
    }

    @Override
    public String example() {
        return members.stream()
                .map(member -> '"' + member.name() + "\":" + member.type().exampleAsJson())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
