package io.orderlane.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderlane.core.Parcel;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioProvidersTest {

    private static final String SERVICES = "META-INF/services/io.orderlane.core.scenario.ScenarioProvider";

    @TempDir
    private Path folder;

    private final List<URL> jars = new ArrayList<>();
    private final List<URLClassLoader> loaders = new ArrayList<>();

    public static final class Good implements ScenarioProvider {
        @Override
        public Scenario<?> scenario() {
            return Parcel.SCENARIO;
        }
    }

    public static final class Nothing implements ScenarioProvider {
        @Override
        @SuppressWarnings("NullAway")
        public Scenario<?> scenario() {
            return null;
        }
    }

    public static final class Failing implements ScenarioProvider {
        @Override
        public Scenario<?> scenario() {
            throw new IllegalStateException("the table is empty\nand more");
        }
    }

    public static final class Broken implements ScenarioProvider {
        private enum Light {
            RED,
            GREEN
        }

        private static final Scenario<Light> SCENARIO = Scenario.define("Bad Name", BaseApi.ORDER_SERVICE, "LIGHT")
                .statuses(Light.class)
                .inferred("a test")
                .status(Light.RED, "stop")
                .build();

        @Override
        public Scenario<?> scenario() {
            return SCENARIO;
        }
    }

    public static final class NoConstructor implements ScenarioProvider {
        private NoConstructor() {}

        @Override
        public Scenario<?> scenario() {
            return Parcel.SCENARIO;
        }
    }

    @AfterEach
    void close() throws IOException {
        for (URLClassLoader loader : loaders) {
            loader.close();
        }
    }

    @Test
    void whatAJarBringsIsFoundOnceHoweverOftenItIsNamed() throws IOException {
        jar("good.jar", "# a comment\n" + Good.class.getName() + " # the one\n" + Good.class.getName() + "\n");
        jar("again.jar", Good.class.getName());

        assertThat(discover().names()).containsExactly("parcel");
    }

    @Test
    void everyProblemOfEveryJarComesInOneMessageWithItsJarAndItsProvider() throws IOException {
        jar("nothing.jar", Nothing.class.getName());
        jar("failing.jar", Failing.class.getName());
        jar("broken.jar", Broken.class.getName());
        jar("closed.jar", NoConstructor.class.getName());
        jar("other.jar", ScenarioProvidersTest.class.getName());
        jar("misspelt.jar", "com.example.NoSuchProvider");
        jar("blank.jar", "\n# nothing\n");
        jarWithoutAClassItNeeds("needy.jar");

        assertThat(problems())
                .hasSize(9)
                .anyMatch(problem -> problem.startsWith("nothing.jar: its provider " + Nothing.class.getName())
                        && problem.contains("gives no scenario (null)"))
                .anyMatch(problem -> problem.startsWith("failing.jar")
                        && problem.contains("failed with IllegalStateException (the table is empty)"))
                .anyMatch(problem -> problem.startsWith("broken.jar") && problem.contains("\"Bad Name\""))
                .anyMatch(problem -> problem.startsWith("broken.jar") && problem.contains("GREEN has no row"))
                .anyMatch(problem -> problem.startsWith("closed.jar") && problem.contains("public constructor"))
                .anyMatch(problem -> problem.startsWith("other.jar") && problem.contains("does not implement"))
                .anyMatch(problem -> problem.startsWith("misspelt.jar: its provider com.example.NoSuchProvider")
                        && problem.contains("is not in the jar"))
                .anyMatch(problem -> problem.startsWith("blank.jar") && problem.contains("names no class"))
                .anyMatch(problem -> problem.startsWith("needy.jar") && problem.contains("needs needy.Missing"))
                .noneMatch(problem -> problem.contains("\tat ") || problem.contains("report it"));
    }

    public static final class Asserting implements ScenarioProvider {
        @Override
        public Scenario<?> scenario() {
            throw new AssertionError("the table has a hole");
        }
    }

    public static final class Endless implements ScenarioProvider {
        @Override
        public Scenario<?> scenario() {
            return scenario();
        }
    }

    public static final class Full implements ScenarioProvider {
        @Override
        public Scenario<?> scenario() {
            throw new OutOfMemoryError("made up");
        }
    }

    @Test
    void anErrorOfAProviderIsPutIntoWordsAsItsOtherFailuresAre() throws IOException {
        jar("asserting.jar", Asserting.class.getName());
        jar("endless.jar", Endless.class.getName());
        assertThat(problems())
                .hasSize(2)
                .anyMatch(problem -> problem.startsWith("asserting.jar: its provider " + Asserting.class.getName()
                        + " failed with AssertionError (the table has a hole)"))
                .anyMatch(problem -> problem.startsWith("endless.jar") && problem.contains("StackOverflowError"));
    }

    @Test
    void aMachineWithoutMemoryIsNotTheFaultOfAJar() throws IOException {
        jar("full.jar", Full.class.getName());
        assertThatThrownBy(this::discover).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void aSecondJarWithTheSameProviderIsNamed() throws IOException {
        jarWithItsProvider("first.jar");
        jarWithItsProvider("second.jar");
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("first.jar and second.jar: each has the provider twice.Provider")
                .contains("only that in first.jar can be used");
    }

    @Test
    void aJarThatIsTwiceOnTheClassPathIsOne() throws IOException {
        jarWithItsProvider("first.jar");
        jars.add(jars.get(0));
        assertThat(discover().names()).containsExactly("parcel");
    }

    private void jarWithItsProvider(String name) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("twice"));
        Path provider = Files.writeString(sources.resolve("Provider.java"), """
                package twice;
                import io.orderlane.core.scenario.Scenario;
                public final class Provider implements io.orderlane.core.scenario.ScenarioProvider {
                    public Scenario<?> scenario() { return io.orderlane.core.Parcel.SCENARIO; }
                }
                """);
        compile(provider);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            entry(out, SERVICES, "twice.Provider".getBytes(StandardCharsets.UTF_8));
            entry(out, "twice/Provider.class", Files.readAllBytes(sources.resolve("Provider.class")));
        }
        jars.add(folder.resolve(name).toUri().toURL());
    }

    @Test
    void scenariosThatAlipayHkCannotTellApartAreNamedWithTheirOwners() {
        ScenarioRegistry registry = ScenarioRegistry.of(Parcel.SCENARIO, renamed("letter"), Parcel.CARD);

        assertThat(registry.sharedCodes())
                .singleElement()
                .asString()
                .contains("\"letter\"", "\"parcel\"", "are both PARCEL on the order-service");
        assertThat(registry.without(List.of("letter")).sharedCodes()).isEmpty();
    }

    private static Scenario<?> renamed(String name) {
        enum Letter {
            SENT
        }
        return Scenario.define(name, BaseApi.ORDER_SERVICE, "PARCEL")
                .statuses(Letter.class)
                .inferred("a test")
                .status(Letter.SENT, "on its way")
                .build();
    }

    private List<String> problems() {
        return catchThrowableOfType(ScenarioDefinitionException.class, this::discover)
                .problems();
    }

    private ScenarioRegistry discover() {
        // the test's own class path has no services file, so that only these jars count
        URLClassLoader loader =
                new URLClassLoader(jars.toArray(URL[]::new), getClass().getClassLoader());
        loaders.add(loader);
        return ScenarioRegistry.discover(loader);
    }

    private void jar(String name, String services) throws IOException {
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            entry(out, SERVICES, services.getBytes(StandardCharsets.UTF_8));
        }
        jars.add(jar.toUri().toURL());
    }

    private void jarWithoutAClassItNeeds(String name) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("needy"));
        Path missing = Files.writeString(sources.resolve("Missing.java"), "package needy; public class Missing {}");
        Path provider = Files.writeString(sources.resolve("Provider.java"), """
                package needy;
                import io.orderlane.core.scenario.Scenario;
                public final class Provider implements io.orderlane.core.scenario.ScenarioProvider {
                    public Scenario<?> scenario() { throw new IllegalStateException(new Missing().toString()); }
                }
                """);
        compile(missing, provider);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            entry(out, SERVICES, "needy.Provider".getBytes(StandardCharsets.UTF_8));
            entry(out, "needy/Provider.class", Files.readAllBytes(sources.resolve("Provider.class")));
        }
        jars.add(folder.resolve(name).toUri().toURL());
    }

    private void compile(Path... sources) {
        List<String> words = new ArrayList<>(
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString()));
        List.of(sources).forEach(source -> words.add(source.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, OutputStream.nullOutputStream(), words.toArray(String[]::new)))
                .isZero();
    }

    private static void entry(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
