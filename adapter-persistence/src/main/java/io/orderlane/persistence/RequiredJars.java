package io.orderlane.persistence;

import io.orderlane.core.port.StoreException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The jars that only one of the stores needs, so that they may be left out where it is not used. */
public final class RequiredJars {

    private RequiredJars() {}

    /**
     * Checks that all are there.
     *
     * @param what what needs them, at the beginning of a sentence
     * @param coordinates a class of each jar, with its coordinates
     * @throws StoreException naming all that are missing
     */
    public static void check(String what, Map<String, String> coordinates) {
        List<String> missing = new TreeMap<>(coordinates)
                .entrySet().stream()
                        .filter(jar -> !isThere(jar.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        if (!missing.isEmpty()) {
            throw new StoreException(what + " needs what is not on the class path: add " + String.join(" and ", missing)
                    + " to the dependencies. Only the store that is used needs its driver, so Orderlane brings none.");
        }
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name, false, RequiredJars.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
