package io.orderlane.alipayhk.signing;

import java.io.IOException;
import java.io.InputStream;

/** Loads our classes anew, where the jars of Corretto and Conscrypt were left out. */
final class WithoutVendors extends ClassLoader {

    WithoutVendors(ClassLoader parent) {
        super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith("com.amazon.corretto.") || name.startsWith("org.conscrypt.")) {
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
