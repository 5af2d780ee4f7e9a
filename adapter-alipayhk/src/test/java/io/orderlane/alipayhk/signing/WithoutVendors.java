package io.orderlane.alipayhk.signing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** Loads our classes anew, where no provider's jar is. */
public final class WithoutVendors extends ClassLoader {

    private static final Set<String> VENDORS =
            Set.of("com.amazon.corretto.", "org.bouncycastle.", "io.vertx.", "io.netty.");

    /** Beside this loader. */
    public WithoutVendors(ClassLoader parent) {
        super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (VENDORS.stream().anyMatch(name::startsWith)) {
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
