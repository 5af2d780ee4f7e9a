package io.orderlane.api;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javassist.bytecode.AttributeInfo;
import javassist.bytecode.ConstPool;
import javassist.bytecode.FieldInfo;
import javassist.bytecode.MethodInfo;

/** Where a member says {@code @Nullable} of a whole type: of what it returns, of a parameter, of the field. */
final class NullableMarks {

    private static final String TAG = "RuntimeVisibleTypeAnnotations";
    private static final int PARAMETER = 0x16;
    private static final int RETURNED = 0x14;
    private static final int FIELD = 0x13;
    private static final int TYPE_PARAMETER = 0x01;
    private static final int BOUND = 0x12;
    private static final int THROWN = 0x17;

    private final Set<String> marked = new HashSet<>();

    static NullableMarks of(FieldInfo field) {
        return of(field.getAttribute(TAG), field.getConstPool());
    }

    static NullableMarks of(MethodInfo method) {
        return of(method.getAttribute(TAG), method.getConstPool());
    }

    private static NullableMarks of(AttributeInfo attribute, ConstPool pool) {
        NullableMarks marks = new NullableMarks();
        if (attribute != null) {
            try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(attribute.get()))) {
                int count = in.readUnsignedShort();
                for (int at = 0; at < count; at++) {
                    marks.read(in, pool);
                }
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        }
        return marks;
    }

    /** One annotation in the form of chapter 4.7.20 of the JVM's specification; those of ours have no elements. */
    private void read(DataInputStream in, ConstPool pool) throws IOException {
        int target = in.readUnsignedByte();
        int place = switch (target) {
            case PARAMETER, TYPE_PARAMETER, 0x00 -> in.readUnsignedByte();
            case BOUND, 0x11, THROWN -> in.readUnsignedShort();
            case RETURNED, FIELD, 0x15 -> 0;
            default -> throw new IOException("an annotation of a type at the unknown place " + target);
        };
        int path = in.readUnsignedByte();
        in.skipNBytes(2L * path);
        String type = pool.getUtf8Info(in.readUnsignedShort());
        if (in.readUnsignedShort() != 0) {
            throw new IOException("an annotation of a type with elements: " + type);
        }
        if (path == 0 && type.endsWith("/Nullable;")) {
            marked.add(target + " " + place);
        }
    }

    String returned() {
        return mark(RETURNED, 0);
    }

    String field() {
        return mark(FIELD, 0);
    }

    String parameter(int at) {
        return mark(PARAMETER, at);
    }

    private String mark(int target, int place) {
        return marked.contains(target + " " + place) ? "@Nullable " : "";
    }
}
