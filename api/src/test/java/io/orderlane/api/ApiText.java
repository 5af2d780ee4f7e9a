package io.orderlane.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javassist.bytecode.AccessFlag;
import javassist.bytecode.AttributeInfo;
import javassist.bytecode.BadBytecode;
import javassist.bytecode.ClassFile;
import javassist.bytecode.FieldInfo;
import javassist.bytecode.MethodInfo;
import javassist.bytecode.SignatureAttribute;
import javassist.bytecode.SignatureAttribute.ClassSignature;
import javassist.bytecode.SignatureAttribute.MethodSignature;
import javassist.bytecode.SignatureAttribute.Type;

/** A public API in words, one line for each type and member, so that a difference can be read. */
final class ApiText {

    /** What each object, or each enum, has anyway. */
    private static final Pattern OF_EVERY_ONE =
            Pattern.compile("public (final )?(boolean equals\\(Object\\)|int hashCode\\(\\)|String toString\\(\\))"
                    + "|public static \\S+ (values\\(\\)|valueOf\\(String\\))");

    private ApiText() {}

    static String of(PublicApi api) {
        StringBuilder text = new StringBuilder();
        for (ClassFile file : api.types()) {
            text.append(head(file)).append('\n');
            new TreeSet<>(members(file))
                    .forEach(member -> text.append("    ").append(member).append('\n'));
            text.append('\n');
        }
        return text.toString();
    }

    private static List<String> members(ClassFile file) {
        List<String> members = new ArrayList<>();
        for (FieldInfo field : file.getFields()) {
            members.add(field(field));
        }
        for (MethodInfo method : file.getMethods()) {
            members.add(method(file, method));
        }
        members.removeIf(member -> OF_EVERY_ONE.matcher(member).matches());
        return members;
    }

    private static String head(ClassFile file) {
        int flags = PublicApi.flags(file);
        StringJoiner head = new StringJoiner(" ");
        head.add(AccessFlag.isPublic(flags) ? "public" : "protected");
        boolean isInterface = (flags & AccessFlag.INTERFACE) != 0;
        boolean isEnum = (flags & AccessFlag.ENUM) != 0;
        boolean isRecord = "java.lang.Record".equals(file.getSuperclass());
        AttributeInfo permitted = file.getAttribute("PermittedSubclasses");
        if (permitted != null && !isEnum) {
            head.add("sealed");
        }
        if ((flags & AccessFlag.ABSTRACT) != 0 && !isInterface && !isEnum) {
            head.add("abstract");
        }
        if ((flags & AccessFlag.FINAL) != 0 && !isRecord && !isEnum) {
            head.add("final");
        }
        head.add(
                (flags & AccessFlag.ANNOTATION) != 0
                        ? "@interface"
                        : isInterface ? "interface" : isEnum ? "enum" : isRecord ? "record" : "class");
        head.add(file.getName().replace('$', '.') + parameters(file));
        supertypes(file, isInterface).forEach(head::add);
        return head.toString();
    }

    private static ClassSignature signature(ClassFile file) {
        try {
            SignatureAttribute generic = (SignatureAttribute) file.getAttribute(SignatureAttribute.tag);
            String plain = named(file.getSuperclass())
                    + Arrays.stream(file.getInterfaces()).map(ApiText::named).collect(Collectors.joining());
            return SignatureAttribute.toClassSignature(generic == null ? plain : generic.getSignature());
        } catch (BadBytecode broken) {
            throw new IllegalStateException(file.getName(), broken);
        }
    }

    private static String named(String type) {
        return "L" + type.replace('.', '/') + ";";
    }

    private static String parameters(ClassFile file) {
        return shown(signature(file).getParameters());
    }

    private static String shown(SignatureAttribute.TypeParameter[] parameters) {
        return parameters.length == 0
                ? ""
                : Arrays.stream(parameters)
                        .map(one -> shortened(one.toString()).replace(" extends Object", ""))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static List<String> supertypes(ClassFile file, boolean isInterface) {
        ClassSignature signature = signature(file);
        List<String> above = new ArrayList<>();
        String superclass = shortened(String.valueOf(signature.getSuperClass()));
        if (!superclass.matches("Object|Record|Enum<.*>")) {
            above.add("extends " + superclass);
        }
        String interfaces = Arrays.stream(signature.getInterfaces())
                .map(one -> shortened(one.toString()))
                .collect(Collectors.joining(", "));
        if (!interfaces.isEmpty()) {
            above.add((isInterface ? "extends " : "implements ") + interfaces);
        }
        return above;
    }

    private static String field(FieldInfo field) {
        int flags = field.getAccessFlags();
        if ((flags & AccessFlag.ENUM) != 0) {
            return field.getName();
        }
        SignatureAttribute generic = (SignatureAttribute) field.getAttribute(SignatureAttribute.tag);
        try {
            Type type = SignatureAttribute.toTypeSignature(
                    generic == null ? field.getDescriptor() : generic.getSignature());
            return modifiers(flags, false) + NullableMarks.of(field).field() + shortened(type.toString()) + " "
                    + field.getName();
        } catch (BadBytecode broken) {
            throw new IllegalStateException(field.getName(), broken);
        }
    }

    private static String method(ClassFile file, MethodInfo method) {
        SignatureAttribute generic = (SignatureAttribute) method.getAttribute(SignatureAttribute.tag);
        MethodSignature signature;
        try {
            signature = SignatureAttribute.toMethodSignature(
                    generic == null ? method.getDescriptor() : generic.getSignature());
        } catch (BadBytecode broken) {
            throw new IllegalStateException(method.getName(), broken);
        }
        NullableMarks marks = NullableMarks.of(method);
        String types = shown(signature.getTypeParameters());
        String name = file.getName();
        String call = method.isConstructor()
                ? name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1)
                : marks.returned() + shortened(signature.getReturnType().toString()) + " " + method.getName();
        return modifiers(method.getAccessFlags(), file.isInterface())
                + (types.isEmpty() ? "" : types + " ")
                + call
                + arguments(signature, marks)
                + thrown(method);
    }

    private static String arguments(MethodSignature signature, NullableMarks marks) {
        StringJoiner arguments = new StringJoiner(", ", "(", ")");
        Type[] types = signature.getParameterTypes();
        for (int at = 0; at < types.length; at++) {
            arguments.add(marks.parameter(at) + shortened(types[at].toString()));
        }
        return arguments.toString();
    }

    private static String thrown(MethodInfo method) {
        return method.getExceptionsAttribute() == null
                ? ""
                : Arrays.stream(method.getExceptionsAttribute().getExceptions())
                        .map(ApiText::shortened)
                        .collect(Collectors.joining(", ", " throws ", ""));
    }

    private static String modifiers(int flags, boolean ofInterface) {
        StringJoiner words = new StringJoiner(" ", "", " ");
        words.add(AccessFlag.isPublic(flags) ? "public" : "protected");
        if ((flags & AccessFlag.ABSTRACT) != 0) {
            words.add("abstract");
        } else if (ofInterface && (flags & AccessFlag.STATIC) == 0) {
            words.add("default");
        }
        if ((flags & AccessFlag.STATIC) != 0) {
            words.add("static");
        }
        if ((flags & AccessFlag.FINAL) != 0) {
            words.add("final");
        }
        return words.toString();
    }

    /** Without packages: japicmp compares whole names, this is for people. */
    private static String shortened(String type) {
        return type.replaceAll("\\b(?:[a-z_][A-Za-z0-9_]*\\.)+(?=[A-Z])", "").replace('$', '.');
    }
}
