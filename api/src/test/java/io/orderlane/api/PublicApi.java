package io.orderlane.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javassist.bytecode.AccessFlag;
import javassist.bytecode.ClassFile;
import javassist.bytecode.InnerClassesAttribute;

/**
 * What others can see of class files: types that are public or protected, outside packages named {@code internal}, with
 * their public and protected members; and what these extend. No code.
 */
final class PublicApi {

    private static final List<String> KEPT_OF_A_CLASS =
            List.of("Signature", "InnerClasses", "Record", "PermittedSubclasses");
    private static final List<String> KEPT_OF_A_MEMBER =
            List.of("Signature", "Exceptions", "RuntimeVisibleTypeAnnotations", "AnnotationDefault");

    private final SortedMap<String, ClassFile> all = new TreeMap<>();
    private final SortedMap<String, ClassFile> seen = new TreeMap<>();

    private PublicApi() {}

    static PublicApi of(Collection<byte[]> classes) {
        PublicApi api = new PublicApi();
        for (byte[] one : classes) {
            ClassFile file = read(one);
            api.all.put(file.getName(), file);
        }
        api.all.values().stream().filter(api::isPublic).toList().forEach(api::keep);
        api.seen.values().forEach(PublicApi::strip);
        return api;
    }

    private static ClassFile read(byte[] code) {
        try {
            return new ClassFile(new DataInputStream(new ByteArrayInputStream(code)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Its types that others can name. */
    List<ClassFile> types() {
        return seen.values().stream().filter(this::isPublic).toList();
    }

    private boolean isPublic(ClassFile file) {
        String name = file.getName();
        if ((name + ".").contains(".internal.")) {
            return false;
        }
        int flags = flags(file);
        int outer = name.lastIndexOf('$');
        boolean visible = AccessFlag.isPublic(flags) || AccessFlag.isProtected(flags);
        if (outer < 0 || !visible || (flags & AccessFlag.SYNTHETIC) != 0) {
            return visible && outer < 0;
        }
        ClassFile within = all.get(name.substring(0, outer));
        return within != null && isPublic(within);
    }

    /** As the source has them: those of the class file itself know no protected, private or static. */
    static int flags(ClassFile file) {
        InnerClassesAttribute inner = (InnerClassesAttribute) file.getAttribute(InnerClassesAttribute.tag);
        for (int at = 0; inner != null && at < inner.tableLength(); at++) {
            if (file.getName().equals(inner.innerClass(at))) {
                return inner.accessFlags(at);
            }
        }
        return file.getAccessFlags();
    }

    private void keep(ClassFile file) {
        if (seen.putIfAbsent(file.getName(), file) == null) {
            Stream.concat(Stream.of(file.getSuperclass()), Stream.of(file.getInterfaces()))
                    .map(all::get)
                    .filter(above -> above != null)
                    .forEach(this::keep);
        }
    }

    private static void strip(ClassFile file) {
        file.getFields().removeIf(field -> isHidden(field.getAccessFlags()));
        file.getMethods()
                .removeIf(method ->
                        isHidden(method.getAccessFlags()) || method.getName().equals("<clinit>"));
        file.getAttributes().removeIf(one -> !KEPT_OF_A_CLASS.contains(one.getName()));
        file.getFields()
                .forEach(field -> field.getAttributes().removeIf(one -> !KEPT_OF_A_MEMBER.contains(one.getName())));
        file.getMethods()
                .forEach(method -> method.getAttributes().removeIf(one -> !KEPT_OF_A_MEMBER.contains(one.getName())));
        file.compact();
    }

    private static boolean isHidden(int flags) {
        return !(AccessFlag.isPublic(flags) || AccessFlag.isProtected(flags)) || (flags & AccessFlag.SYNTHETIC) != 0;
    }

    /** As a jar whose classes have no code. */
    Path writeTo(Path jar) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (ClassFile file : seen.values()) {
                ZipEntry entry = new ZipEntry(file.getName().replace('.', '/') + ".class");
                entry.setTime(0);
                out.putNextEntry(entry);
                ByteArrayOutputStream code = new ByteArrayOutputStream();
                file.write(new DataOutputStream(code));
                out.write(code.toByteArray());
                out.closeEntry();
            }
        }
        return jar;
    }
}
