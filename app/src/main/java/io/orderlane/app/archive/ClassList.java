package io.orderlane.app.archive;

import java.util.List;
import java.util.Set;

/** The classes that Java wrote down during the training, one a line, and how its lambdas were made. */
final class ClassList {

    private static final String LAMBDA = "@lambda-proxy ";

    private final List<String> lines;

    ClassList(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    List<String> lines() {
        return lines;
    }

    /**
     * Without these classes and their lambdas. Java leaves classes of signed jars out of an archive, and Java 17 crashes over
     * a lambda whose class was left out.
     */
    ClassList without(Set<String> classes) {
        return new ClassList(
                lines.stream().filter(line -> !classes.contains(owner(line))).toList());
    }

    /** Without any lambda, for a Java that crashes over one all the same. */
    ClassList withoutLambdas() {
        return new ClassList(
                lines.stream().filter(line -> !line.startsWith(LAMBDA)).toList());
    }

    /** The class that a line is about, such as {@code java/lang/String}. */
    private static String owner(String line) {
        String text = line.startsWith(LAMBDA) ? line.substring(LAMBDA.length()) : line;
        int end = text.indexOf(' ');
        return end < 0 ? text : text.substring(0, end);
    }
}
