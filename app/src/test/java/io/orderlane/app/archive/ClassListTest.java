package io.orderlane.app.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassListTest {

    private static final ClassList LIST = new ClassList(List.of(
            "# a comment",
            "java/lang/String id: 7",
            "signed/One",
            "signed/OneMore",
            "@lambda-proxy signed/One run ()V REF_invokeStatic",
            "@lambda-proxy plain/Two run ()V REF_invokeStatic",
            "@lambda-form-invoker [LF_RESOLVE] a b c"));

    @Test
    void classesOfSignedJarsGoWithTheirLambdas() {
        assertThat(LIST.without(Set.of("signed/One")).lines())
                .containsExactly(
                        "# a comment",
                        "java/lang/String id: 7",
                        "signed/OneMore",
                        "@lambda-proxy plain/Two run ()V REF_invokeStatic",
                        "@lambda-form-invoker [LF_RESOLVE] a b c");
    }

    @Test
    void withoutLambdasTheClassesStay() {
        assertThat(LIST.withoutLambdas().lines())
                .contains("signed/One", "@lambda-form-invoker [LF_RESOLVE] a b c")
                .noneMatch(line -> line.startsWith("@lambda-proxy"));
    }

    @Test
    void aJarIsSignedWhenItCarriesASignatureFile(@TempDir Path folder) throws IOException {
        Path signed = jar(folder.resolve("signed.jar"), "META-INF/BC.SF", "signed/One.class", "signed/text");
        Path plain = jar(folder.resolve("plain.jar"), "plain/Two.class");
        assertThat(SignedClasses.of(List.of(signed, plain))).containsExactly("signed/One");
    }

    private static Path jar(Path file, String... entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            for (String entry : entries) {
                jar.putNextEntry(new ZipEntry(entry));
            }
        }
        return file;
    }
}
