package io.orderlane.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Loads our classes anew, where jars are missing: to test what is said of an optional dependency that is not there. */
public final class WithoutJars extends ClassLoader {

    private final List<String> missing;

    /** {@code missing}: how the names of classes begin that are not there. */
    public WithoutJars(ClassLoader parent, String... missing) {
        super(parent);
        this.missing = List.of(missing);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (missing.stream().anyMatch(name::startsWith)) {
            throw new ClassNotFoundException(name);
        }
        return name.startsWith("io.orderlane.") ? ours(name) : super.loadClass(name, resolve);
    }

    private Class<?> ours(String name) throws ClassNotFoundException {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? defined(name) : loaded;
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
        try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] code = file.readAllBytes();
            return defineClass(name, code, 0, code.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }
}
